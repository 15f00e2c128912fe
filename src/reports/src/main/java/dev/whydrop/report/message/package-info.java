/** Texts that are forwarded: to the broadcaster, and to the support of the platform. */
@NullMarked
package dev.whydrop.report.message;

import org.jspecify.annotations.NullMarked;
