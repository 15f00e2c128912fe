/** Growing columns and sorted numbers without an object for each. */
@NullMarked
package dev.whydrop.engine.internal.numbers;

import org.jspecify.annotations.NullMarked;
