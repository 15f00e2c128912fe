/** A report as JSON, and back. */
@NullMarked
package dev.whydrop.model.json;

import org.jspecify.annotations.NullMarked;
