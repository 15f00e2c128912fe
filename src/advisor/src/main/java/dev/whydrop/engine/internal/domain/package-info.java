/** Push domains in a log that look like a misspelling of another one. */
@NullMarked
package dev.whydrop.engine.internal.domain;

import org.jspecify.annotations.NullMarked;
