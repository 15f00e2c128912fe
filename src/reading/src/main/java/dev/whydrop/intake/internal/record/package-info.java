/** One record whatever wrote it: from a header and values to a disconnect, or to a {@code BadRow} that says why not; {@code collect} makes a reject of it. */
@NullMarked
package dev.whydrop.intake.internal.record;

import org.jspecify.annotations.NullMarked;
