/** Finds the place of a moment: the tightest scope that tells the streams that were cut from those that were not. */
@NullMarked
package dev.whydrop.engine.internal.surprise.place;

import org.jspecify.annotations.NullMarked;
