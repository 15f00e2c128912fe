/**
 * The vocabulary of the rules: the facts they read and conclude, and the functions they call. DRL files see this package and those below it, and nothing behind them.
 * What is sealed has to stay together, so this package is larger than others.
 */
@NullMarked
package dev.whydrop.rules;

import org.jspecify.annotations.NullMarked;
