/** Finds the tightest scope that explains a moment. */
@NullMarked
package dev.whydrop.engine.internal.surprise.place;

import org.jspecify.annotations.NullMarked;
