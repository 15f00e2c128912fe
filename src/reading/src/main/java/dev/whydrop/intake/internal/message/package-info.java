/** Messages of the platform: callbacks and answers of the API, in files of JSON, in a column of a table and in lines of a log. */
@NullMarked
package dev.whydrop.intake.internal.message;

import org.jspecify.annotations.NullMarked;
