/** What scenarios are played on: feeds, times, addresses, nodes and the dice. */
@NullMarked
package dev.whydrop.simulation.stage;

import org.jspecify.annotations.NullMarked;
