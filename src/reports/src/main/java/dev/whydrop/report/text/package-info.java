/** A report on a terminal, in lines of a width. */
@NullMarked
package dev.whydrop.report.text;

import org.jspecify.annotations.NullMarked;
