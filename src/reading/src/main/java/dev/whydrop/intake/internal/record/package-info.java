/** One record whatever wrote it: from a header and values to a disconnect, or to a reject that says why not. */
@NullMarked
package dev.whydrop.intake.internal.record;

import org.jspecify.annotations.NullMarked;
