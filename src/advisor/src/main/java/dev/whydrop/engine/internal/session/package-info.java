/** Drools: rule bases and sessions, what rules did in them, and what they answered before about facts that look the same. */
@NullMarked
package dev.whydrop.engine.internal.session;

import org.jspecify.annotations.NullMarked;
