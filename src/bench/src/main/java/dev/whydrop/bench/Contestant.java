package dev.whydrop.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that is measured.
 *
 * @param name what {@code -Dbench.only} and the targets call it
 * @param what it does, for the reader of the tables
 * @param command what to run
 */
record Contestant(String name, String what, List<String> command) {
    /** What the launcher of the program uses, so that all run under one garbage collector. */
    private static final String COLLECTOR = "-XX:+UseParallelGC";

    /** {@return one that runs in a JVM with this class path} */
    static Contestant java(String name, String what, List<String> options, String main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(executable(), COLLECTOR));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Contestant(name, what, command);
    }

    private static String executable() {
        return System.getProperty("java.home") + "/bin/java";
    }
}
