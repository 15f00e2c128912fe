package dev.whydrop.simulation.stage;

import dev.whydrop.model.ErrorCode;
import java.util.List;
import java.util.stream.IntStream;

/** The codes of the platform by what they tell, as its table has them. */
public final class Codes {
    public static final List<ErrorCode> PLANNED = mains(1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 35, 35, 3);
    /** 16 is rarer: older platforms mean an internal error by it. */
    public static final List<ErrorCode> NETWORK = mains(12, 12, 13, 13, 14, 14, 15, 15, 17, 17, 16);

    public static final List<ErrorCode> SOCKET = mains(4, 4, 4, 3);
    public static final List<ErrorCode> IDLE = mains(8, 20);
    public static final List<ErrorCode> CRASH = mains(3, 3, 4, 4, 1, 2, 35);
    public static final List<ErrorCode> INTERNAL = mains(5, 9, 11, 24, 38);
    public static final List<ErrorCode> INTERNAL_AT_START = IntStream.rangeClosed(100, 104)
            .mapToObj(sub -> ErrorCode.of(18, sub))
            .toList();
    public static final List<ErrorCode> MALFORMED = mains(6, 23, 33);
    public static final List<ErrorCode> FRAME = mains(7, 39);
    public static final List<ErrorCode> UNKNOWN = mains(0, 22, 25, 26, 27, 28, 29, 30, 31, 32, 34, 36);
    /** In no table. */
    public static final List<ErrorCode> UNMAPPED =
            List.of(ErrorCode.of(41), ErrorCode.of(18, 999), ErrorCode.of(21, 110), ErrorCode.of(50, 2));

    public static final List<ErrorCode> DROPPED = List.of(ErrorCode.of(21, 100), ErrorCode.of(10));
    public static final ErrorCode BANNED = ErrorCode.of(21, 101);
    public static final ErrorCode REPLACED = ErrorCode.of(21, 102);
    public static final ErrorCode REPLACED_SILENT = ErrorCode.of(21, 103);
    public static final ErrorCode EXPIRED = ErrorCode.of(18, 501);
    public static final ErrorCode BAD_SIGNATURE = ErrorCode.of(18, 503);
    public static final ErrorCode THIRD_PARTY = ErrorCode.of(19);

    private Codes() {}

    private static List<ErrorCode> mains(int... mains) {
        return IntStream.of(mains).mapToObj(ErrorCode::of).toList();
    }
}
