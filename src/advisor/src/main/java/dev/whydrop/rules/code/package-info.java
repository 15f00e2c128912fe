/** Facts about codes: what the platform's table says of one, and what rules take it to mean. */
@NullMarked
package dev.whydrop.rules.code;

import org.jspecify.annotations.NullMarked;
