/** Files that are written whole or not at all, and what stands in the way. Depends on the JDK alone. */
@NullMarked
package dev.whydrop.files;

import org.jspecify.annotations.NullMarked;
