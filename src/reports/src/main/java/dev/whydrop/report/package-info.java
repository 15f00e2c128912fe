/** One renderer for each thing that is shown and the format it is shown in. */
@NullMarked
package dev.whydrop.report;

import org.jspecify.annotations.NullMarked;
