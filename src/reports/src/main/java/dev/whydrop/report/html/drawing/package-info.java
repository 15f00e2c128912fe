/** What is drawn on a page: a time axis, strips of pushes and the map of the fleet. */
@NullMarked
package dev.whydrop.report.html.drawing;

import org.jspecify.annotations.NullMarked;
