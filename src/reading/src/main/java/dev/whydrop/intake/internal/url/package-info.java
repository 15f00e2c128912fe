/** The URL that a push came with: its parameters, when it expires, and whether it is signed with a key that is known. */
@NullMarked
package dev.whydrop.intake.internal.url;

import org.jspecify.annotations.NullMarked;
