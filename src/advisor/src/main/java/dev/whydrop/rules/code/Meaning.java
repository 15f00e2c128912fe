package dev.whydrop.rules.code;

/**
 * What a code means for finding a cause. Meanings overlap: code 16 is a network cut and may be an internal error; code 4 is a socket error and
 * also an end on the client's side.
 */
public enum Meaning {
    /** 1, 2: the client sent an RTMP command to end. */
    INTENDED_END,
    /** 3: TCP closed without a command. */
    CLOSED_WITHOUT_GOODBYE(true),
    /** 4: TCP error. */
    SOCKET_ERROR(true),
    /** 35, and the text of 1-4 and 35 alone: an end by the client of which no more is known. */
    CLIENT_END,
    /** 1-4, 35. */
    CLIENT_SIDE,
    /** 3, 4: the connection ended without a command; the text of 1-4 and 35 alone may stand for it. */
    SOCKET_END(true),
    /** 4, 8, 20, 12-17: the connection was lost, whichever side noticed first. */
    CONNECTION_LOST(true),
    /** 3, 4, 8, 12-17, 20: the connection ended without a command, lost or closed. */
    ENDED_WITHOUT_COMMAND(true),
    /** 4, 8, 12-17, 20, 21/103: the connection was dead, whoever noticed and whoever came after. */
    CONNECTION_DEAD,
    /** 3-5, 8, 9, 11-17, 20, 24, 38, 18/100-104: an end that nobody asked for, whichever side it came from. */
    INTERRUPTED,
    /** 4, 5, 8, 9, 11-17, 20, 24, 38: the push was cut while on air, whichever side noticed. */
    CUT,
    /** 1-3, 35: ended from the side of the pusher, as a show is. */
    ENDED_BY_PUSHER(true),
    /** 3, 4, 35, and the text of 1-4 and 35 alone: an end that a dying app leaves; one that says goodbye has not died. */
    MAYBE_CRASH(true),
    /** 3, 4, 6, 7, 23, 33, 35, 39: an end that a fault of the pushing software leaves. */
    SOFTWARE_FAULT,
    /** 18, 19: the platform did not admit the push. */
    REFUSED,
    /** 18 without a sub-code, and what only a reason text tells that several of its codes share. */
    REFUSED_FOR_UNKNOWN,
    /** 18, 18/300-304, 18/306-309, 18/500-503, 19: turned away for where it goes or how it is signed, whatever the state of the account. */
    TURNED_AWAY,
    /** 12-17: the link between pusher and platform failed. */
    NETWORK(true),
    /** 8, 20: no data for long. */
    SILENCE(true),
    /** 8, 20, 21/103: the push sent nothing any more when it ended. */
    WENT_SILENT(true),
    /** 21/102: a new push took the stream name over. */
    REPLACED,
    /** 21/103: the same, and the old push had gone silent. */
    REPLACED_WHILE_SILENT,
    /** 21/102, 21/103: a new push took the stream name over. */
    TAKEN_OVER(true),
    /** 7, 39. */
    FRAME_TOO_LARGE,
    /** 6, 23, 33. */
    MALFORMED_MEDIA(true),
    /** 5, 9, 11, 24, 38, 18/100-104. */
    INTERNAL,
    /** 16: internal in one edition of the table, network in the others. */
    MAYBE_INTERNAL,
    /** 18/200. */
    CUSTOMER_UNKNOWN,
    /** 18/201, 18/203. */
    SUSPENDED,
    /** 18/202. */
    ARREARS,
    /** 18/300-303. */
    DOMAIN_REFUSED,
    /** 18/304, 18/309. */
    APP_REFUSED,
    /** 18/305: refused because of a ban. */
    BANNED_RETRY,
    /** 18/306, 18/307. */
    CHANNEL_REFUSED,
    /** 18/308. */
    STREAM_NAME_REFUSED,
    /** 18/400. */
    ADDRESS_BLOCKED,
    /** 18/401. */
    ADDRESS_NOT_ALLOWED,
    /** 18/500, 18/502. */
    URL_INCOMPLETE,
    /** 18/501. */
    URL_EXPIRED,
    /** 18/503. */
    SIGNATURE_WRONG,
    /** 18/600. */
    ACCOUNT_LIMIT,
    /** 18/601. */
    NAME_LIMIT,
    /** 18/602. */
    PRIORITY_LOST,
    /** 18/601, 18/602: another push holds the stream name. */
    KEPT_OUT(true),
    /** 19. */
    THIRD_PARTY_REFUSED,
    /** 21/100, 10. */
    DROPPED_ON_REQUEST(true),
    /** 21/101. */
    BANNED,
    /** 37. */
    UNPLAYED,
    /** 0, 22, 25-32, 34, 36: the table itself says "unknown". */
    UNEXPLAINED,
    /** A pair that no table has. */
    UNMAPPED,
    /** The two before: nothing tells why. */
    WITHOUT_REASON;

    private final boolean recurs;

    Meaning() {
        this(false);
    }

    Meaning(boolean recurs) {
        this.recurs = recurs;
    }

    /** Whether it is looked at over a stream's whole log too: a drip, a timer or a loop only shows over several episodes. */
    public boolean recurs() {
        return recurs;
    }
}
