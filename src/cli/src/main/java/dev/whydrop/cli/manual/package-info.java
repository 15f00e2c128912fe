/** The manual page and the completion script. */
@NullMarked
package dev.whydrop.cli.manual;

import org.jspecify.annotations.NullMarked;
