/**
 * The records that go in ({@link dev.whydrop.model.Disconnect}) and come out ({@link dev.whydrop.model.Report}). All are immutable and depend on
 * the JDK alone.
 */
@NullMarked
package dev.whydrop.model;

import org.jspecify.annotations.NullMarked;
