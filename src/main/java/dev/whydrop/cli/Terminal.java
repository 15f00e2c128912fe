package dev.whydrop.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Where a command reads from and writes to.
 *
 * @param in standard input
 * @param out standard output: the result and nothing else
 * @param err standard error: what went wrong
 * @param screen what standard output is shown on
 * @param random where keys come from
 */
record Terminal(InputStream in, PrintWriter out, PrintWriter err, Screen screen, RandomGenerator random) {
    /** Streams that no terminal shows, and keys that nobody can guess. */
    Terminal(InputStream in, PrintWriter out, PrintWriter err) {
        this(in, out, err, Screen.NONE, new SecureRandom());
    }

    /** {@return the same with another standard input} */
    Terminal reading(InputStream newIn) {
        return new Terminal(newIn, out, err, screen, random);
    }

    /** {@return the same shown on that} */
    Terminal on(Screen newScreen) {
        return new Terminal(in, out, err, newScreen, random);
    }
}
