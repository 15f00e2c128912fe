package dev.whydrop.intake.internal.column;

/** Whose words a header is in. */
public enum Wording {
    /** The canonical names, the API's, or English ones. */
    PLAIN,
    /** The names of the platform's callbacks, in which {@code app} is the push domain. */
    CALLBACK,
    /** The console in Chinese. */
    ZH,
    /** The console in Japanese. */
    JA;

    /** {@return the end of the key of its name among the texts} */
    public String key() {
        return switch (this) {
            case PLAIN -> "plain-headings";
            case CALLBACK -> "callback-headings";
            case ZH -> "console-headings-zh";
            case JA -> "console-headings-ja";
        };
    }
}
