/** What a live job concludes from messages: of each stream alone, then of all together. */
@NullMarked
package dev.whydrop.flink.live.diagnosis;

import org.jspecify.annotations.NullMarked;
