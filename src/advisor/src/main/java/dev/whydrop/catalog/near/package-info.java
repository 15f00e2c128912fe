/** Names and texts that are nearly another one. */
@NullMarked
package dev.whydrop.catalog.near;

import org.jspecify.annotations.NullMarked;
