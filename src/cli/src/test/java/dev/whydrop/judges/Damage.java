package dev.whydrop.judges;

import dev.whydrop.model.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What makes a fault harder to see: how the log came about, or what the streams do. */
enum Damage {
    NONE(log -> {}),
    A_TENTH_OF_THE_ROWS_LOST(log -> log.remove(push -> log.chance().happens(0.1))),
    THREE_TENTHS_OF_THE_ROWS_LOST(log -> log.remove(push -> log.chance().happens(0.3))),
    TIMES_OFF_BY_A_SECOND(log -> shake(log, 1)),
    TIMES_OFF_BY_FIVE_SECONDS(log -> shake(log, 5)),
    HALF_OF_THE_ADDRESSES_MISSING(log -> log.change(push -> log.chance().happens(0.5) ? push.withoutAddress() : push)),
    NO_ADDRESSES(log -> log.change(Push::withoutAddress)),
    NO_STARTS(log -> log.change(Push::withoutStart)),
    WHOLE_MINUTES(log -> log.change(push -> push.rounded(60))),
    ONLY_CUTS(log -> log.remove(push -> !push.lost())),
    RECONNECT_STORM(log -> {}),
    ENDED_BY_SILENCE(log -> {}),
    SOCKETS_LOST(log -> {});

    private final Consumer<PushLog> damage;

    Damage(Consumer<PushLog> damage) {
        this.damage = damage;
    }

    void to(PushLog log) {
        damage.accept(log);
    }

    /** {@return the codes that streams of such a fault end with} */
    List<ErrorCode> codes() {
        return switch (this) {
            case ENDED_BY_SILENCE -> Codes.SILENCE;
            case SOCKETS_LOST -> List.of(Codes.SOCKET_LOST);
            default -> Codes.NETWORK;
        };
    }

    /** {@return the name as people write it} */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void shake(PushLog log, double seconds) {
        Chance chance = log.chance();
        log.change(push -> push.during(
                push.start() + chance.uniform(-seconds, seconds), push.end() + chance.uniform(-seconds, seconds)));
    }
}
