/** Many numbers without objects around them, in order, beside each other and as sets. Depends on the JDK alone. */
@NullMarked
package dev.whydrop.engine.numbers;

import org.jspecify.annotations.NullMarked;

