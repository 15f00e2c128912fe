/** Finds moments: windows of a scope with more cuts than chance allows. How unlikely they are is computed in {@code WindowScan}. */
@NullMarked
package dev.whydrop.engine.internal.surprise.search;

import org.jspecify.annotations.NullMarked;
