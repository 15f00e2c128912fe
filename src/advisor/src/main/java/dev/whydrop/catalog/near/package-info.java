/** What a user may have meant: names of files, ids and texts that are an edit or two away. */
@NullMarked
package dev.whydrop.catalog.near;

import org.jspecify.annotations.NullMarked;
