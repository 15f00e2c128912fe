/** All pushes that are looked at, in order by stream and time, and what a stream did before each. */
@NullMarked
package dev.whydrop.engine.internal.log;

import org.jspecify.annotations.NullMarked;
