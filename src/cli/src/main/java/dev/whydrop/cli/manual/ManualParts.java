package dev.whydrop.cli.manual;

import java.util.List;

/** What the manual page says beside the commands and their options. */
final class ManualParts {
    private ManualParts() {}

    /**
     * An entry of a list.
     *
     * @param term what it is about
     * @param text what there is to say about it
     */
    record Item(String term, String text) {}

    /** {@return how a run can end} */
    static List<Item> exitStatus() {
        return List.of(
                new Item("0", "Done."),
                new Item("1", "The program failed."),
                new Item("2", "Wrong usage or unreadable input; one message says what, and what to do."),
                new Item(
                        "3",
                        "Done, and something at or above --fail-on was found; with compare --fail-on worse: a finding is"
                                + " new or has more disconnects than chance explains, or nothing can be compared. Wins over 4 and 5."),
                new Item(
                        "4",
                        "Done, but more rows were rejected than --max-rejects allows (1 per cent in commands without it),"
                                + " or a file could not be read to its"
                                + " end; what could be read is in the result."),
                new Item(
                        "5",
                        "Done, but there was no disconnect to judge: an empty export, or --since and --until leave"
                                + " everything out. With --empty ok it is 0."),
                new Item("130", "Interrupted; no half of a file is left."));
    }

    /** {@return the variables of the environment that count} */
    static List<Item> environment() {
        return List.of(
                new Item(
                        "WHYDROP_LANG, WHYDROP_ZONE, WHYDROP_COLUMNS, WHYDROP_PUSH_KEYS, WHYDROP_CALLBACK_KEY_FILE,"
                                + " WHYDROP_REDACT_KEY_FILE, WHYDROP_DISABLE",
                        "As the lines of that name in the config file; they go before it, and options go before them."),
                new Item("WHYDROP_CONFIG", "The config file, unless --config names one; none for none."),
                new Item("XDG_CONFIG_HOME, APPDATA", "The folder that whydrop/config is in, the latter on Windows."),
                new Item("TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY", "The key to ask the platform with."),
                new Item("COLUMNS, NO_COLOR, TERM", "How wide text on a terminal is, and whether it has colours."),
                new Item("JAVA_HOME, JAVA_OPTS", "The Java to run, and more options for it, such as -Xmx4g."),
                new Item(
                        "WHYDROP_CACHE, XDG_CACHE_HOME",
                        "The folder for archives of loaded classes; WHYDROP_CACHE= means none."));
    }

    /** {@return the files that are read or kept without being named} */
    static List<Item> files() {
        return List.of(
                new Item("~/.config/whydrop/config", "The config file."),
                new Item(
                        "~/.tencentcloud/credentials",
                        "The key to ask the platform with, where the environment has none."),
                new Item(
                        "~/.cache/whydrop",
                        "Archives of loaded classes, so that later starts are faster. May be deleted at any time."));
    }

    /** {@return what a config file is} */
    static List<String> config() {
        return List.of(
                "Lines 'name: value', and lines that begin with #. A name that is not known, or is there twice, is refused."
                        + " Paths start from the folder of the file; ~/ is the home folder. --config none, or -, ignores the file.");
    }

    /** {@return what can stand in a config file} */
    static List<Item> configLines() {
        return List.of(
                new Item("lang: zh", "As --lang."),
                new Item("zone: Asia/Shanghai", "As --zone."),
                new Item("columns: errcode=code, end_time=ended", "As --columns."),
                new Item("push-keys: push.keys", "As --push-keys."),
                new Item("callback-key-file: callback.key", "As --callback-key-file."),
                new Item("redact-key-file: mask.key", "Which key --redact masks with. It masks nothing by itself."),
                new Item("disable: network.blip, NET-101", "As --disable."));
    }

    /** {@return commands as they are used every day} */
    static List<Item> examples() {
        return List.of(
                new Item("whydrop report evening.csv", "What happened, most urgent first."),
                new Item(
                        "whydrop report evening.csv --format html --out evening.html",
                        "The same as a page to forward."),
                new Item("whydrop records evening.csv --stream 'live/cam*'", "The records of some streams."),
                new Item(
                        "whydrop reply evening.csv --rank 2 --lang ja",
                        "What to write to the customer about the second finding."),
                new Item(
                        "whydrop fetch --since 24h --out day.csv && whydrop compare yesterday.csv day.csv --fail-on worse",
                        "Every day: the records of the platform, and whether it got worse."));
    }
}
