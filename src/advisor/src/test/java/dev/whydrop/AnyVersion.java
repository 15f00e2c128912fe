package dev.whydrop;

/** Whether the advisor comes from its jar or from a folder of classes depends on how far the build is, and so does the version that a report names. */
public final class AnyVersion {
    private AnyVersion() {}

    /** {@return the text as it would be had the advisor come from a folder of classes} */
    public static String of(String text) {
        return text.replace(Advisor.version(), "development");
    }
}
