/** The command line: the only home of {@code System.exit} and {@code System.out}. */
@NullMarked
package dev.whydrop.cli;

import org.jspecify.annotations.NullMarked;
