package dev.whydrop.intake.internal.column;

import java.util.List;
import java.util.Set;

/**
 * Whose word the name of a field is. Tools put what they know of a message beside it, and then two names stand for one thing: the word of the record
 * itself counts.
 */
public enum Vocabulary {
    /** The user has said what the field holds. */
    CHOSEN,
    /** Only the platform's callbacks call it so. */
    CALLBACK,
    /** The canonical names, those of the API, and all that the callbacks share with them. */
    TABLE,
    /** A word that any log uses: a path, an address or a code may be those of a request. */
    GENERIC;

    private static final Set<String> OF_CALLBACKS = Set.of("streamid", "eventtime", "errmsg", "userip", "pushduration");
    private static final Set<String> OF_ANY_LOG = Set.of(
            "stream",
            "code",
            "path",
            "ip",
            "errorcode",
            "suberrorcode",
            "subcode",
            "errormessage",
            "cause",
            "updatetime");

    private static final List<Vocabulary> IN_CALLBACKS = List.of(CHOSEN, CALLBACK, TABLE, GENERIC);
    private static final List<Vocabulary> ELSEWHERE = List.of(CHOSEN, TABLE, CALLBACK, GENERIC);

    /** {@return whose word a name is, written as {@link Column#plain} writes it} */
    public static Vocabulary of(String plain) {
        if (OF_CALLBACKS.contains(plain)) {
            return CALLBACK;
        }
        return OF_ANY_LOG.contains(plain) || ColumnNames.loose(plain) ? GENERIC : TABLE;
    }

    /** {@return them all, the one that counts most first} */
    public static List<Vocabulary> order(boolean callback) {
        return callback ? IN_CALLBACKS : ELSEWHERE;
    }
}
