/** One call of the API: keys, endpoints, patience, and what failures mean. */
@NullMarked
package dev.whydrop.cloud.client;

import org.jspecify.annotations.NullMarked;
