package dev.whydrop.judges;

import dev.whydrop.model.ErrorCode;
import java.util.List;
import java.util.Set;

/** The codes that these logs have, by what they say. */
final class Codes {
    static final ErrorCode REFUSED_EXPIRED = ErrorCode.of(18, 501);
    static final ErrorCode REFUSED_NAME_TAKEN = ErrorCode.of(18, 601);
    static final ErrorCode REPLACED = ErrorCode.of(21, 102);
    static final ErrorCode REPLACED_SILENT = ErrorCode.of(21, 103);
    static final ErrorCode DROPPED_BY_OPERATOR = ErrorCode.of(21, 100);
    static final ErrorCode SOCKET_LOST = ErrorCode.of(4);

    /** The network between client and platform; some codes are seen more often than others. */
    static final List<ErrorCode> NETWORK = codes(12, 13, 13, 13, 14, 15, 15, 16, 17);

    /** The client stopped on purpose. */
    static final List<ErrorCode> PLANNED = codes(1, 2, 2);

    /** The platform got no data for long. */
    static final List<ErrorCode> SILENCE = codes(8, 20);

    /** A fault inside the platform. */
    static final List<ErrorCode> INTERNAL = codes(5, 9, 11, 24, 38);

    private static final Set<Integer> LOST = Set.of(12, 13, 14, 15, 16, 17, 5, 9, 11, 24, 38, 4, 8, 20);

    private Codes() {}

    static boolean lost(ErrorCode code) {
        return LOST.contains(code.main());
    }

    private static List<ErrorCode> codes(Integer... mains) {
        return List.of(mains).stream().map(ErrorCode::of).toList();
    }
}
