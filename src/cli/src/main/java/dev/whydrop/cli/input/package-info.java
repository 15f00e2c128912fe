/** What options name: files, streams, keys, names. */
@NullMarked
package dev.whydrop.cli.input;

import org.jspecify.annotations.NullMarked;
