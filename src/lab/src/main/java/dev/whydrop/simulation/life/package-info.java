/** What streams do when nothing is wrong, and the setting in which faults are played. */
@NullMarked
package dev.whydrop.simulation.life;

import org.jspecify.annotations.NullMarked;
