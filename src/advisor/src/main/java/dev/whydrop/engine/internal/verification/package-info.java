/** What the platform answered, weighed against what was found. */
@NullMarked
package dev.whydrop.engine.internal.verification;

import org.jspecify.annotations.NullMarked;
