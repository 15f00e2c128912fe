/** Disconnect events of a time range, page by page, and the file that a fetch is resumed from. */
@NullMarked
package dev.whydrop.cloud.fetch;

import org.jspecify.annotations.NullMarked;
