/** What is looked for across streams, in which scope and how far. */
@NullMarked
package dev.whydrop.rules.sweep;

import org.jspecify.annotations.NullMarked;
