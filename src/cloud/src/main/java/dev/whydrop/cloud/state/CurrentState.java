package dev.whydrop.cloud.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whydrop.cloud.CloudFailure;
import dev.whydrop.cloud.client.Action;
import dev.whydrop.cloud.client.Answers;
import dev.whydrop.model.Affected;
import dev.whydrop.model.PlatformAnswer;
import dev.whydrop.model.PlatformAnswer.AccountOnAir;
import dev.whydrop.model.PlatformAnswer.PushAuthentication;
import dev.whydrop.model.PlatformAnswer.PushDomain;
import dev.whydrop.model.PlatformAnswer.Pushers;
import dev.whydrop.model.PlatformAnswer.StreamBans;
import dev.whydrop.model.PlatformAnswer.StreamOnAir;
import dev.whydrop.model.PlatformQuestion;
import dev.whydrop.model.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How streams, domains and the account are now, as the platform says when it is asked. */
final class CurrentState {
    /** Streams or domains that are asked about at a time: one remedy reaches all of them, so a few are enough. */
    private static final int MOST = 3;

    private static final int DISABLED = 0;
    private static final int PLAYBACK = 1;

    private final Answers answers;

    CurrentState(Answers answers) {
        this.answers = answers;
    }

    /** {@return what the platform says about some of those who were hit; empty for a question that is not about how things are now} */
    List<PlatformAnswer> of(PlatformQuestion question, Affected affected) {
        Stream<? extends PlatformAnswer> said = switch (question) {
            case STREAM_STATE -> bans(affected).stream();
            case DOMAIN -> domains(affected).flatMap(each -> domain(each).stream());
            case PUSH_AUTHENTICATION -> domains(affected).flatMap(each -> authentication(each).stream());
            case STREAM_ON_AIR -> streams(affected).flatMap(each -> onAir(each).stream());
            case ACCOUNT_ON_AIR -> account().stream();
            case PUSHERS -> streams(affected).flatMap(each -> pushers(each).stream());
            case PUSH_QUALITY -> Stream.empty();
        };
        return said.<PlatformAnswer>map(each -> each).toList();
    }

    private Optional<StreamBans> bans(Affected affected) {
        int told = 0;
        int banned = 0;
        for (StreamId stream : streams(affected).toList()) {
            String state = answers.to(Action.STREAM_STATE, names(stream))
                    .json()
                    .path("StreamState")
                    .asText("");
            told += state.isEmpty() ? 0 : 1;
            banned += state.equals("forbid") ? 1 : 0;
        }
        return told == 0 ? Optional.empty() : Optional.of(new StreamBans(banned, told));
    }

    private Optional<PushDomain> domain(String domain) {
        Answers.Answer answer = answers.to(Action.DOMAIN, Map.of("DomainName", domain));
        if (answer.failure() == CloudFailure.UNKNOWN_NAME) {
            return Optional.of(PushDomain.unknown(domain));
        }
        JsonNode info = answer.json().path("DomainInfo");
        return info.path("Status").isNumber()
                ? Optional.of(new PushDomain(
                        domain,
                        true,
                        info.path("Status").asInt() != DISABLED,
                        info.path("Type").asInt(0) != PLAYBACK,
                        info.path("BCName").asInt(1) != 0))
                : Optional.empty();
    }

    /** Of the answer, which holds the keys, only this one number is looked at. */
    private Optional<PushAuthentication> authentication(String domain) {
        JsonNode enabled = answers.to(Action.PUSH_AUTHENTICATION, Map.of("DomainName", domain))
                .json()
                .path("PushAuthKeyInfo")
                .path("Enable");
        return enabled.isNumber()
                ? Optional.of(new PushAuthentication(domain, enabled.asInt() != 0))
                : Optional.empty();
    }

    private Optional<StreamOnAir> onAir(StreamId stream) {
        JsonNode list = answers.to(Action.STREAMS_ONLINE, names(stream)).json().path("OnlineInfo");
        if (!list.isArray()) {
            return Optional.empty();
        }
        boolean found = false;
        for (JsonNode each : list) {
            found = found || each.path("StreamName").asText("").equals(stream.streamName());
        }
        return Optional.of(new StreamOnAir(stream.toString(), found));
    }

    private Optional<AccountOnAir> account() {
        JsonNode total = answers.to(Action.STREAMS_ONLINE, Map.of("PageNum", 1, "PageSize", 10))
                .json()
                .path("TotalNum");
        return total.isNumber() ? Optional.of(new AccountOnAir(Math.max(0, total.asLong()))) : Optional.empty();
    }

    private Optional<Pushers> pushers(StreamId stream) {
        JsonNode groups = answers.to(Action.PUSHERS, Map.of("StreamName", stream.streamName()))
                .json()
                .path("StreamInfoList");
        if (!groups.isArray()) {
            return Optional.empty();
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
        return Optional.of(new Pushers(stream.toString(), pushers));
    }

    /** {@return some of the streams that were hit, of those that can be asked about: the API wants all three names} */
    private static Stream<StreamId> streams(Affected affected) {
        return affected.streams().stream()
                .filter(each -> !each.domain().isEmpty() && !each.appName().isEmpty())
                .limit(MOST);
    }

    private static Stream<String> domains(Affected affected) {
        return affected.domains().stream().limit(MOST);
    }

    private static Map<String, String> names(StreamId stream) {
        return Map.of("DomainName", stream.domain(), "AppName", stream.appName(), "StreamName", stream.streamName());
    }
}
