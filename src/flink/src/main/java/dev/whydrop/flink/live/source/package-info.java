/** Where the messages of a live job come from, and what they say. */
@NullMarked
package dev.whydrop.flink.live.source;

import org.jspecify.annotations.NullMarked;
