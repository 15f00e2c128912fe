package dev.whydrop.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whydrop.model.Advice;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the platform what can confirm or refute an advice. */
final class Inquiry {
    /** Streams or domains that are asked about for one advice: one remedy reaches all of them, so a few are enough. */
    private static final int MOST = 3;

    private static final int DISABLED = 0;
    private static final int PLAYBACK = 1;

    private final Answers answers;
    private final PushQuality quality;

    Inquiry(Answers answers, PushQuality quality) {
        this.answers = answers;
        this.quality = quality;
    }

    /** {@return what the platform says about an advice; of each kind of observation the first} */
    List<Testimony> about(Advice advice) {
        List<Testimony> testimonies = new ArrayList<>();
        Set<Observation> made = new LinkedHashSet<>();
        for (Action action : Observation.actions(advice.id())) {
            for (Testimony each : about(advice, action)) {
                if (each.observation().on(advice.id()).isPresent() && made.add(each.observation())) {
                    testimonies.add(each);
                }
            }
        }
        return testimonies;
    }

    private List<Testimony> about(Advice advice, Action action) {
        return switch (action) {
            case STREAM_STATE -> state(advice);
            case DOMAIN ->
                domains(advice).stream().flatMap(each -> domain(each).stream()).toList();
            case PUSH_AUTHENTICATION ->
                domains(advice).stream()
                        .flatMap(each -> authentication(each).stream())
                        .toList();
            case STREAMS_ONLINE ->
                advice.id().equals("quota.account")
                        ? account()
                        : streams(advice).stream()
                                .flatMap(each -> online(each).stream())
                                .toList();
            case PUSHERS ->
                streams(advice).stream().flatMap(each -> pushers(each).stream()).toList();
            case PUSH_QUALITY ->
                streams(advice).stream()
                        .map(each -> quality.of(each, advice))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(List.of());
            case STREAM_EVENTS -> List.of();
        };
    }

    private List<Testimony> state(Advice advice) {
        int told = 0;
        int banned = 0;
        for (StreamId stream : streams(advice)) {
            String state = answers.to(Action.STREAM_STATE, names(stream))
                    .json()
                    .path("StreamState")
                    .asText("");
            told += state.isEmpty() ? 0 : 1;
            banned += state.equals("forbid") ? 1 : 0;
        }
        if (told == 0) {
            return List.of();
        }
        return List.of(
                banned > 0
                        ? Testimony.of(Observation.STREAM_BANNED, banned, told)
                        : Testimony.of(Observation.STREAM_NOT_BANNED, told));
    }

    private List<Testimony> domain(String domain) {
        Answers.Answer answer = answers.to(Action.DOMAIN, Map.of("DomainName", domain));
        if (answer.failure() == CloudFailure.UNKNOWN_NAME) {
            return List.of(Testimony.of(Observation.DOMAIN_UNKNOWN, domain));
        }
        JsonNode info = answer.json().path("DomainInfo");
        if (!info.path("Status").isNumber()) {
            return List.of();
        }
        List<Testimony> wrong = new ArrayList<>();
        if (info.path("Status").asInt() == DISABLED) {
            wrong.add(Testimony.of(Observation.DOMAIN_DISABLED, domain));
        }
        if (info.path("Type").asInt(0) == PLAYBACK) {
            wrong.add(Testimony.of(Observation.DOMAIN_FOR_PLAYBACK, domain));
        }
        if (info.path("BCName").asInt(1) == 0) {
            wrong.add(Testimony.of(Observation.DOMAIN_WITHOUT_CNAME, domain));
        }
        return wrong.isEmpty() ? List.of(Testimony.of(Observation.DOMAIN_IN_ORDER, domain)) : wrong;
    }

    /** Of the answer, which holds the keys, only this one number is looked at. */
    private List<Testimony> authentication(String domain) {
        JsonNode enabled = answers.to(Action.PUSH_AUTHENTICATION, Map.of("DomainName", domain))
                .json()
                .path("PushAuthKeyInfo")
                .path("Enable");
        if (!enabled.isNumber()) {
            return List.of();
        }
        return List.of(Testimony.of(
                enabled.asInt() == 0 ? Observation.AUTHENTICATION_OFF : Observation.AUTHENTICATION_ON, domain));
    }

    private List<Testimony> online(StreamId stream) {
        JsonNode list = answers.to(Action.STREAMS_ONLINE, names(stream)).json().path("OnlineInfo");
        if (!list.isArray()) {
            return List.of();
        }
        for (JsonNode each : list) {
            if (each.path("StreamName").asText("").equals(stream.streamName())) {
                return List.of(Testimony.of(Observation.NAME_TAKEN, stream));
            }
        }
        return List.of(Testimony.of(Observation.NAME_FREE, stream));
    }

    private List<Testimony> account() {
        JsonNode total = answers.to(Action.STREAMS_ONLINE, Map.of("PageNum", 1, "PageSize", 10))
                .json()
                .path("TotalNum");
        if (!total.isNumber()) {
            return List.of();
        }
        return List.of(
                total.asLong() > 0
                        ? Testimony.of(Observation.STREAMS_ON_AIR, total.asLong())
                        : Testimony.of(Observation.NOTHING_ON_AIR));
    }

    private List<Testimony> pushers(StreamId stream) {
        JsonNode groups = answers.to(Action.PUSHERS, Map.of("StreamName", stream.streamName()))
                .json()
                .path("StreamInfoList");
        if (!groups.isArray()) {
            return List.of();
        }
        int pushers = 0;
        for (JsonNode group : groups) {
            for (JsonNode each : group.path("BackupList")) {
                pushers += each.path("DomainName").asText("").equals(stream.domain())
                                && each.path("AppName").asText("").equals(stream.appName())
                        ? 1
                        : 0;
            }
        }
        return List.of(
                pushers > 1
                        ? Testimony.of(Observation.SEVERAL_PUSHERS, pushers, stream)
                        : Testimony.of(Observation.ONE_PUSHER, stream));
    }

    /** {@return some of the streams that were hit, of those that can be asked about: the API wants all three names} */
    private static List<StreamId> streams(Advice advice) {
        return advice.affected().streams().stream()
                .filter(each -> !each.domain().isEmpty() && !each.appName().isEmpty())
                .limit(MOST)
                .toList();
    }

    private static List<String> domains(Advice advice) {
        return advice.affected().domains().stream().limit(MOST).toList();
    }

    private static Map<String, String> names(StreamId stream) {
        return Map.of("DomainName", stream.domain(), "AppName", stream.appName(), "StreamName", stream.streamName());
    }
}
