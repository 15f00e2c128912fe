/**
 * From disconnects to a ranked report: the stream pass, the fleet pass, the weighing of evidence, the ranking. The only home of Drools sessions.
 */
@NullMarked
package dev.whydrop.engine;

import org.jspecify.annotations.NullMarked;
