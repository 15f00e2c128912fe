/** From evidence to an attribution: candidates for each episode, wide causes that claim it, and which one a push is attributed to. */
@NullMarked
package dev.whydrop.engine.internal.weigh;

import org.jspecify.annotations.NullMarked;
