/** Options that several commands share. */
@NullMarked
package dev.whydrop.cli.option;

import org.jspecify.annotations.NullMarked;

