/** The commands. */
@NullMarked
package dev.whydrop.cli.command;

import org.jspecify.annotations.NullMarked;

