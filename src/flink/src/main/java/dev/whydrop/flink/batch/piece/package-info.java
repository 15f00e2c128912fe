/** Files are listed, cut into pieces, and read piece by piece. */
@NullMarked
package dev.whydrop.flink.batch.piece;

import org.jspecify.annotations.NullMarked;
