package dev.whydrop.cloud.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One disconnect record as the platform gives it.
 *
 * @param json the API's own object
 */
record StreamEvent(ObjectNode json) {
    /** The columns of {@link #values()}, by the names that the reader of files knows. */
    static final List<String> COLUMNS = List.of(
            "domain",
            "app_name",
            "stream_name",
            "start_time",
            "end_time",
            "client_ip",
            "errcode",
            "sub_errcode",
            "reason",
            "resolution");

    /** {@return what it says, in the order of {@link #COLUMNS}; the API gives no codes, so these are empty} */
    List<String> values() {
        return List.of(
                text("DomainName"),
                text("AppName"),
                text("StreamName"),
                text("StreamStartTime"),
                text("StreamEndTime"),
                text("ClientIp"),
                "",
                "",
                text("StopReason"),
                text("Resolution"));
    }

    private String text(String field) {
        JsonNode value = json.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
