/** How likely it is by chance that so many streams are cut at once: who was on air, how often such streams are cut, and the tail of what that leads to. */
@NullMarked
package dev.whydrop.engine.internal.surprise;

import org.jspecify.annotations.NullMarked;
