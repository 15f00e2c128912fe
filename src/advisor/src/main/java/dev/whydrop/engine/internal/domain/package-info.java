/** Names of domains that are nearly the same. */
@NullMarked
package dev.whydrop.engine.internal.domain;

import org.jspecify.annotations.NullMarked;
