package dev.whydrop.intake.internal.text;

/**
 * How much bytes are like a text in an encoding: the share, 0 to 1, of the characters beyond ASCII that are common ones there; 1 when there
 * are none. Bytes that are no text count as uncommon. A character cut off at the end does not count.
 */
final class Plausibility {
    private int common;
    private int all;

    private Plausibility() {}

    /** {@return the share of bytes beyond ASCII that are well-formed} */
    static double ofUtf8(byte[] bytes) {
        Plausibility found = new Plausibility();
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = utf8Length(bytes[at] & 0xFF);
            if (at + length > bytes.length) {
                break;
            }
            boolean formed = length > 1;
            for (int i = 1; i < length; i++) {
                formed &= (bytes[at + i] & 0xC0) == 0x80;
            }
            found.count(formed);
            at += formed ? length : 1;
        }
        return found.share();
    }

    /** {@return the share of characters of the first level of GB 2312 and its punctuation} */
    static double ofGb18030(byte[] bytes) {
        Plausibility found = new Plausibility();
        int at = 0;
        while (at + 1 < bytes.length) {
            int lead = bytes[at] & 0xFF;
            int trail = bytes[at + 1] & 0xFF;
            if (lead < 0x80) {
                at++;
            } else if (lead == 0x80 || lead == 0xFF || trail < 0x30) {
                found.count(false);
                at++;
            } else {
                found.count(trail >= 0xA1 && (within(lead, 0xA1, 0xA3) || within(lead, 0xB0, 0xD7)));
                at += trail <= 0x39 ? 4 : 2;
            }
        }
        return found.share();
    }

    /** {@return the share of kana, punctuation and kanji of the first level of JIS} */
    static double ofShiftJis(byte[] bytes) {
        Plausibility found = new Plausibility();
        int at = 0;
        while (at + 1 < bytes.length) {
            int lead = bytes[at] & 0xFF;
            int trail = bytes[at + 1] & 0xFF;
            if (lead < 0x80) {
                at++;
            } else if (within(lead, 0x81, 0x9F) || within(lead, 0xE0, 0xFC)) {
                boolean pair = trail >= 0x40 && trail != 0x7F && trail <= 0xFC;
                found.count(pair && (within(lead, 0x81, 0x83) || within(lead, 0x88, 0x97)));
                at += pair ? 2 : 1;
            } else {
                found.count(false); // half-width kana: rare in a text, and what Chinese looks like here
                at++;
            }
        }
        return found.share();
    }

    private static int utf8Length(int lead) {
        if (within(lead, 0xC2, 0xDF)) {
            return 2;
        }
        if (within(lead, 0xE0, 0xEF)) {
            return 3;
        }
        return within(lead, 0xF0, 0xF4) ? 4 : 1;
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private void count(boolean isCommon) {
        all++;
        common += isCommon ? 1 : 0;
    }

    private double share() {
        return all == 0 ? 1 : (double) common / all;
    }
}
