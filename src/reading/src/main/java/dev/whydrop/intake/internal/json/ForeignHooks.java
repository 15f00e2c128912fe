package dev.whydrop.intake.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages of other platforms and servers about pushes, told by names of fields that they alone have together. */
public final class ForeignHooks {
    private static final Map<String, List<List<String>>> NAMES = names();

    private ForeignHooks() {}

    /** {@return whose message it is, as the keys of texts end; empty when it is no known one} */
    public static Optional<String> of(JsonRecord record) {
        for (Map.Entry<String, List<List<String>>> each : NAMES.entrySet()) {
            if (each.getValue().stream().anyMatch(record::named)) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<List<String>>> names() {
        Map<String, List<List<String>>> names = new LinkedHashMap<>();
        names.put("trtc", List.of(List.of("EventGroupId", "EventType", "EventInfo")));
        names.put("alibaba", List.of(List.of("action", "usrargs")));
        names.put(
                "huawei",
                List.of(List.of("publish_timestamp", "stream"), List.of("auth_timestamp", "auth_sign", "stream")));
        names.put("srs", List.of(List.of("action", "vhost", "stream"), List.of("tcUrl", "client_id", "stream")));
        names.put("zlm", List.of(List.of("mediaServerId")));
        names.put("nginx-rtmp", List.of(List.of("call", "tcurl", "name"), List.of("call", "clientid", "addr")));
        return names;
    }
}
