/** whydrop as a job of Apache Flink. */
@NullMarked
package dev.whydrop.flink;

import org.jspecify.annotations.NullMarked;
