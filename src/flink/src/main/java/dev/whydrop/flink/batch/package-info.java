/** The batch job: files in, the report of the command line out. */
@NullMarked
package dev.whydrop.flink.batch;

import org.jspecify.annotations.NullMarked;
