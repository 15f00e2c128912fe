/** Options that several commands share, and the values they take. */
@NullMarked
package dev.whydrop.cli.option;

import org.jspecify.annotations.NullMarked;
