/** What was read of all sources together, and how it is counted and put together. */
@NullMarked
package dev.whydrop.intake.internal.collect;

import org.jspecify.annotations.NullMarked;
