package dev.whydrop.cloud;

import static dev.whydrop.model.Effect.AGAINST;
import static dev.whydrop.model.Effect.FOR;
import static dev.whydrop.model.Weight.DECISIVE;
import static dev.whydrop.model.Weight.MODERATE;
import static dev.whydrop.model.Weight.STRONG;
import static dev.whydrop.model.Weight.WEAK;

import dev.whydrop.model.Effect;
import dev.whydrop.model.Weight;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the platform can say that confirms or refutes a diagnosis. It tells how things are now, the records how they were: what is in order now may
 * have been repaired since, so that speaks against a diagnosis moderately at most.
 */
enum Observation {
    STREAM_BANNED("VER-101", Action.STREAM_STATE, bears("ban.active", FOR, DECISIVE)),
    STREAM_NOT_BANNED("VER-102", Action.STREAM_STATE, bears("ban.active", AGAINST, MODERATE)),
    DOMAIN_DISABLED("VER-111", Action.DOMAIN, bears("target.domain", FOR, DECISIVE)),
    DOMAIN_FOR_PLAYBACK("VER-112", Action.DOMAIN, bears("target.domain", FOR, DECISIVE)),
    DOMAIN_WITHOUT_CNAME("VER-113", Action.DOMAIN, bears("target.domain", FOR, MODERATE)),
    DOMAIN_IN_ORDER("VER-114", Action.DOMAIN, bears("target.domain", AGAINST, MODERATE)),
    DOMAIN_UNKNOWN(
            "VER-115",
            Action.DOMAIN,
            bears("target.domain", FOR, DECISIVE),
            bears("account.unknown-customer", FOR, STRONG)),
    /** Nearly every account has it on, so it says little. */
    AUTHENTICATION_ON(
            "VER-121",
            Action.PUSH_AUTHENTICATION,
            bears("auth.expired-url", FOR, WEAK),
            bears("auth.missing-params", FOR, WEAK),
            bears("auth.bad-signature", FOR, WEAK),
            bears("auth.key-rotated", FOR, WEAK)),
    AUTHENTICATION_OFF(
            "VER-122",
            Action.PUSH_AUTHENTICATION,
            bears("auth.expired-url", AGAINST, MODERATE),
            bears("auth.missing-params", AGAINST, MODERATE),
            bears("auth.bad-signature", AGAINST, MODERATE),
            bears("auth.key-rotated", AGAINST, MODERATE)),
    NAME_TAKEN(
            "VER-131",
            Action.STREAMS_ONLINE,
            bears("quota.stream-name", FOR, MODERATE),
            bears("quota.priority", FOR, MODERATE)),
    NAME_FREE(
            "VER-132",
            Action.STREAMS_ONLINE,
            bears("quota.stream-name", AGAINST, WEAK),
            bears("quota.priority", AGAINST, WEAK)),
    STREAMS_ON_AIR("VER-133", Action.STREAMS_ONLINE, bears("quota.account", FOR, WEAK)),
    NOTHING_ON_AIR("VER-134", Action.STREAMS_ONLINE, bears("quota.account", AGAINST, MODERATE)),
    SEVERAL_PUSHERS(
            "VER-141",
            Action.PUSHERS,
            bears("replaced.two-encoders", FOR, STRONG),
            bears("replaced.takeover", FOR, MODERATE),
            bears("quota.stream-name", FOR, STRONG),
            bears("quota.priority", FOR, STRONG),
            bears("replaced.reconnect-overlap", AGAINST, MODERATE)),
    ONE_PUSHER(
            "VER-142",
            Action.PUSHERS,
            bears("replaced.two-encoders", AGAINST, WEAK),
            bears("replaced.takeover", AGAINST, WEAK),
            bears("replaced.reconnect-overlap", FOR, WEAK)),
    UPLOAD_UNSTEADY(
            "VER-151",
            Action.PUSH_QUALITY,
            bears("network.uplink", FOR, MODERATE),
            bears("network.shared-uplink", FOR, MODERATE),
            bears("network.periodic", AGAINST, WEAK)),
    UPLOAD_STEADY(
            "VER-152",
            Action.PUSH_QUALITY,
            bears("network.uplink", AGAINST, WEAK),
            bears("network.shared-uplink", AGAINST, WEAK),
            bears("network.periodic", FOR, WEAK)),
    BITRATE_HIGH(
            "VER-153",
            Action.PUSH_QUALITY,
            bears("media.frame-too-large", FOR, MODERATE),
            bears("network.uplink", FOR, WEAK)),
    BITRATE_MODEST("VER-154", Action.PUSH_QUALITY, bears("media.frame-too-large", AGAINST, WEAK)),
    FELL_SILENT("VER-155", Action.PUSH_QUALITY, bears("idle.encoder-stalled", FOR, STRONG)),
    KEPT_SENDING("VER-156", Action.PUSH_QUALITY, bears("idle.encoder-stalled", AGAINST, WEAK)),
    NO_PICTURES("VER-157", Action.PUSH_QUALITY, bears("media.malformed", FOR, MODERATE));

    private final String id;
    private final Action action;

    @SuppressWarnings("ImmutableEnumChecker") // It is one that cannot be changed.
    private final Map<String, Bearing> bearings;

    Observation(String id, Action action, Bears... bearings) {
        this.id = id;
        this.action = action;
        this.bearings = Arrays.stream(bearings).collect(Collectors.toUnmodifiableMap(Bears::diagnosis, Bears::bearing));
    }

    private record Bears(String diagnosis, Bearing bearing) {}

    private static Bears bears(String diagnosis, Effect effect, Weight weight) {
        return new Bears(diagnosis, new Bearing(effect, weight));
    }

    /** {@return the id that evidence lines show, such as {@code VER-101}; permanent} */
    String id() {
        return id;
    }

    /** {@return what it says about a diagnosis; empty when nothing} */
    Optional<Bearing> on(String diagnosis) {
        return Optional.ofNullable(bearings.get(diagnosis));
    }

    /** {@return every diagnosis that it says something about} */
    Set<String> diagnoses() {
        return bearings.keySet();
    }

    /** {@return what to ask about a diagnosis} */
    static Set<Action> actions(String diagnosis) {
        EnumSet<Action> actions = EnumSet.noneOf(Action.class);
        Arrays.stream(values())
                .filter(each -> each.on(diagnosis).isPresent())
                .forEach(each -> actions.add(each.action));
        return actions;
    }
}
