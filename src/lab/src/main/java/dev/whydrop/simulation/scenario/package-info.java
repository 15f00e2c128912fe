/** The faults that a simulation can play, by their kind. */
@NullMarked
package dev.whydrop.simulation.scenario;

import org.jspecify.annotations.NullMarked;
