/** Drools: rule bases and sessions, what rules did in them, and the answers that were learned from them. */
@NullMarked
package dev.whydrop.engine.internal.session;

import org.jspecify.annotations.NullMarked;
