/** What the platform says of a stream now. */
@NullMarked
package dev.whydrop.cloud.state;

import org.jspecify.annotations.NullMarked;
