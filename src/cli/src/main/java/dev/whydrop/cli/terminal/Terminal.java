package dev.whydrop.cli.terminal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Where a command reads from and writes to.
 *
 * @param in standard input
 * @param out standard output: the result and nothing else
 * @param err standard error: what went wrong, and how far a run is
 * @param screen what standard output is shown on
 * @param random where keys come from
 * @param watched whether standard error is shown on a terminal as well, so that a line can be written over
 */
public record Terminal(
        InputStream in, PrintWriter out, PrintWriter err, Screen screen, RandomGenerator random, boolean watched) {
    /** Streams that no terminal shows, and keys that nobody can guess. */
    public Terminal(InputStream in, PrintWriter out, PrintWriter err) {
        // Made when a key is needed: to make one takes a tenth of the time of a short command.
        this(in, out, err, Screen.NONE, () -> new SecureRandom().nextLong());
    }

    /** Both outputs shown on the same. */
    public Terminal(InputStream in, PrintWriter out, PrintWriter err, Screen screen, RandomGenerator random) {
        this(in, out, err, screen, random, screen.terminal());
    }

    /** {@return the same with another standard input} */
    public Terminal reading(InputStream newIn) {
        return new Terminal(newIn, out, err, screen, random, watched);
    }

    /**
     * {@return the same shown on that}
     *
     * @param newWatched whether standard error is shown there as well
     */
    public Terminal on(Screen newScreen, boolean newWatched) {
        return new Terminal(in, out, err, newScreen, random, newWatched);
    }
}
