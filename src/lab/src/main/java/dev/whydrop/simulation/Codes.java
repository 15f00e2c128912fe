package dev.whydrop.simulation;

import dev.whydrop.model.ErrorCode;
import java.util.List;
import java.util.stream.IntStream;

/** The codes of the platform by what they tell, as its table has them. */
final class Codes {
    static final List<ErrorCode> PLANNED = mains(1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 35, 35, 3);
    /** 16 is rarer: older platforms mean an internal error by it. */
    static final List<ErrorCode> NETWORK = mains(12, 12, 13, 13, 14, 14, 15, 15, 17, 17, 16);

    static final List<ErrorCode> SOCKET = mains(4, 4, 4, 3);
    static final List<ErrorCode> IDLE = mains(8, 20);
    static final List<ErrorCode> CRASH = mains(3, 3, 4, 4, 1, 2, 35);
    static final List<ErrorCode> INTERNAL = mains(5, 9, 11, 24, 38);
    static final List<ErrorCode> INTERNAL_AT_START = IntStream.rangeClosed(100, 104)
            .mapToObj(sub -> ErrorCode.of(18, sub))
            .toList();
    static final List<ErrorCode> MALFORMED = mains(6, 23, 33);
    static final List<ErrorCode> FRAME = mains(7, 39);
    static final List<ErrorCode> UNKNOWN = mains(0, 22, 25, 26, 27, 28, 29, 30, 31, 32, 34, 36);
    /** In no table. */
    static final List<ErrorCode> UNMAPPED =
            List.of(ErrorCode.of(41), ErrorCode.of(18, 999), ErrorCode.of(21, 110), ErrorCode.of(50, 2));

    static final List<ErrorCode> DROPPED = List.of(ErrorCode.of(21, 100), ErrorCode.of(10));
    static final ErrorCode BANNED = ErrorCode.of(21, 101);
    static final ErrorCode REPLACED = ErrorCode.of(21, 102);
    static final ErrorCode REPLACED_SILENT = ErrorCode.of(21, 103);
    static final ErrorCode EXPIRED = ErrorCode.of(18, 501);
    static final ErrorCode BAD_SIGNATURE = ErrorCode.of(18, 503);
    static final ErrorCode THIRD_PARTY = ErrorCode.of(19);

    private Codes() {}

    private static List<ErrorCode> mains(int... mains) {
        return IntStream.of(mains).mapToObj(ErrorCode::of).toList();
    }
}
