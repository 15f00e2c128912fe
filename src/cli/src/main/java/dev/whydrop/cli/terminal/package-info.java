/** What a user sees and the process gives back: screen, progress, exit code. */
@NullMarked
package dev.whydrop.cli.terminal;

import org.jspecify.annotations.NullMarked;
