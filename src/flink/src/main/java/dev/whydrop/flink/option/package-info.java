/** What jobs are told, and the advisor that they make of it. */
@NullMarked
package dev.whydrop.flink.option;

import org.jspecify.annotations.NullMarked;
