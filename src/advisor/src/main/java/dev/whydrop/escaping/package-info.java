/** Values of the input made fit for where they are shown: a terminal, a spreadsheet, Markdown. Depends on the JDK alone. */
@NullMarked
package dev.whydrop.escaping;

import org.jspecify.annotations.NullMarked;
