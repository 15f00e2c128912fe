/** Asks the platform's API: fetches disconnect records and answers what can verify a report. The only home of the cloud SDK; it reads and never writes. */
@NullMarked
package dev.whydrop.cloud;

import org.jspecify.annotations.NullMarked;
