/** Tables whose values are separated: plain ones in blocks by several threads, all others by the rules of RFC 4180. */
@NullMarked
package dev.whydrop.intake.internal.csv;

import org.jspecify.annotations.NullMarked;
