/** From attributions to findings: what belongs together, how much it touched and which comes first. */
@NullMarked
package dev.whydrop.engine.internal.rank;

import org.jspecify.annotations.NullMarked;
