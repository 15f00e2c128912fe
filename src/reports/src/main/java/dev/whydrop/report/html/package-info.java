/** The report as one web page that needs nothing else: what it shows is gathered here, drawn by the templates in {@code src/main/jte}. */
@NullMarked
package dev.whydrop.report.html;

import org.jspecify.annotations.NullMarked;
