/**
 * From evidence to attribution: evidence makes candidates, wide causes claim pushes and silence narrow ones ({@code CauseContest} decides), and each push is
 * attributed to one of them, or to none.
 */
@NullMarked
package dev.whydrop.engine.internal.weigh;

import org.jspecify.annotations.NullMarked;
