/** Looks for the moments that are too many cuts for chance, in all scopes. */
@NullMarked
package dev.whydrop.engine.internal.surprise.search;

import org.jspecify.annotations.NullMarked;
