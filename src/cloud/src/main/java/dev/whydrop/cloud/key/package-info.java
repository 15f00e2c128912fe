/** The key that calls are signed with: from the environment, or from the file that the tools of the platform share. */
@NullMarked
package dev.whydrop.cloud.key;

import org.jspecify.annotations.NullMarked;
