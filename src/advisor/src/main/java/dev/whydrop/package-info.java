/** The front door: {@link dev.whydrop.Advisor}. */
@NullMarked
package dev.whydrop;

import org.jspecify.annotations.NullMarked;
