package dev.whydrop.flink.batch.piece;

/**
 * A file to read, as it goes from operator to operator.
 *
 * @param number among all files, in the order in which the report has them, from 1; 0 stands for what listing them told
 * @param name what the report calls it: its path as it was given
 * @param size in bytes
 */
public record InputFile(int number, String name, long size) {}
