/** Work that several threads share, and how far it is. */
@NullMarked
package dev.whydrop.engine.internal.threads;

import org.jspecify.annotations.NullMarked;
