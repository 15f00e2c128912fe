/** What a job of whydrop keeps and sends: records of which savepoints are made. */
@NullMarked
package dev.whydrop.flink.record;

import org.jspecify.annotations.NullMarked;
