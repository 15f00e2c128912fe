/**
 * Makes believable disconnect logs whose causes are known. It follows how the platform behaves, as its documents describe it, and shares neither
 * thresholds nor code with the rules that are measured with it: it depends on the model, the JDK and Commons CSV alone.
 */
@NullMarked
package dev.whydrop.simulation;

import org.jspecify.annotations.NullMarked;
