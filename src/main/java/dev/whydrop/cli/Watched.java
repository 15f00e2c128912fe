package dev.whydrop.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether somebody watches what is written. */
final class Watched {
    private Watched() {}

    /** {@return whether the process has a terminal; from Java 22 on there is a console even without one, which then can be asked} */
    @SuppressWarnings("SystemConsoleNull") // Both answers are looked at.
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
