/**
 * The vocabulary of the rules: the facts they read and conclude, and the functions they call. DRL files see this package and nothing behind it.
 */
@NullMarked
package dev.whydrop.rules;

import org.jspecify.annotations.NullMarked;
