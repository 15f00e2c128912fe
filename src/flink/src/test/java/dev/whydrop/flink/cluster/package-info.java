/** A cluster of Flink and a broker of Kafka in the process of the tests, one for all of them. */
package dev.whydrop.flink.cluster;
