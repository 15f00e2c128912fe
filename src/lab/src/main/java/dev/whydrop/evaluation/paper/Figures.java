package dev.whydrop.evaluation.paper;

import dev.whydrop.evaluation.score.Calibration;
import dev.whydrop.evaluation.score.LogSize;
import dev.whydrop.evaluation.score.Ratio;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as people read them. */
final class Figures {
    /** Stands for a figure that is not defined. */
    static final String NONE = "-";

    private Figures() {}

    /** {@return the ratio in per cent, such as {@code 97.25 %}} */
    static String percent(Ratio ratio) {
        OptionalDouble value = ratio.value();
        return value.isEmpty() ? NONE : String.format(Locale.ROOT, "%.2f %%", 100 * value.getAsDouble());
    }

    /** {@return the ratio to three decimals, such as {@code 0.973}} */
    static String decimal(Ratio ratio) {
        OptionalDouble value = ratio.value();
        return value.isEmpty() ? NONE : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }

    /** {@return the limits of a bin, such as {@code 0.1 to 0.2}} */
    static String limits(Calibration.Bin bin) {
        return String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to());
    }

    /** {@return what was evaluated, in one sentence} */
    static String logSize(LogSize logSize) {
        return counted(logSize.rows(), "row") + " in " + counted(logSize.logs(), "log") + ", "
                + counted(logSize.incidents(), "incident") + "; " + logSize.missingRows()
                + " of the rows missing from the annotated file.";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
