/** The programs that whydrop is measured beside: each reads the same file and looks for the same patterns. */
@NullMarked
package dev.whydrop.bench.peer;

import org.jspecify.annotations.NullMarked;
