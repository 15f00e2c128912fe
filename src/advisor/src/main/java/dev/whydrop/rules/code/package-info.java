/** What codes mean. */
@NullMarked
package dev.whydrop.rules.code;

import org.jspecify.annotations.NullMarked;
