/** whydrop as a job that never ends: messages about pushes come in, findings that open, change and close go out. */
@NullMarked
package dev.whydrop.flink.live;

import org.jspecify.annotations.NullMarked;
