/** The pass over each stream alone: from pushes to what the rules conclude about one stream, also as bytes. */
@NullMarked
package dev.whydrop.engine.internal.stream;

import org.jspecify.annotations.NullMarked;
