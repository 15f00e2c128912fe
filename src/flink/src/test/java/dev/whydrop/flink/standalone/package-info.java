/** The job's jar on a cluster of processes. */
package dev.whydrop.flink.standalone;
