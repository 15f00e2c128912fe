/** A push as rules see it, and what several pushes of an episode have in common. */
@NullMarked
package dev.whydrop.rules.push;

import org.jspecify.annotations.NullMarked;
