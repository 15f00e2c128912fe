/** A sweep says which pushes of many streams are looked at together: what they mean, in which scope, in which window. Rules conclude them. */
@NullMarked
package dev.whydrop.rules.sweep;

import org.jspecify.annotations.NullMarked;
