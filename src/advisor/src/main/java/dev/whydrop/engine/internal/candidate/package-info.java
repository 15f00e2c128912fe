/** Candidates for the cause of a push: what evidence speaks for and against each, and how likely that makes them beside others. */
@NullMarked
package dev.whydrop.engine.internal.candidate;

import org.jspecify.annotations.NullMarked;
