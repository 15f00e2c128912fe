/** The pass over all streams together: which swarms, refusals and onsets there are, and what the rules make of them. */
@NullMarked
package dev.whydrop.engine.internal.fleet;

import org.jspecify.annotations.NullMarked;
