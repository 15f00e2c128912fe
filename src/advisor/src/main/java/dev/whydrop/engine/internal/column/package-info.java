/** Every push of the log in columns of numbers, for what looks over many streams. */
@NullMarked
package dev.whydrop.engine.internal.column;

import org.jspecify.annotations.NullMarked;
