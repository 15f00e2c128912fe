package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each check of a story on one answer: advice on an expired URL (three refusals on one stream), a harmless cut and a harmless end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryCheckTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path LOG = Path.of("fixtures/events/cut-then-expired.csv");

    static final List<String> HOLD = List.of(
            "top: [network.uplink, auth.expired-url]",
            "within: {auth.expired-url: 1}",
            "allow: [auth.expired-url]",
            "{allow: [], top: [auth.expired-url]}",
            "{allow: [], within: {auth.expired-url: 2}}",
            "never: [network.*, auth.bad-signature]",
            "benign: [network.blip, client.ended]",
            "notbenign: [auth.expired-url]",
            "most: 1",
            "below: {auth.expired-url: 1.0, network.uplink: 0.1}",
            "above: {auth.expired-url: 0.9}",
            "offmax: 900",
            "offair: {auth.expired-url: [800, 900], network.uplink: [1, 2]}",
            "firstnot: {auth.expired-url: mobile hotspot}",
            "streams: {auth.expired-url: 1}",
            "severity: {auth.expired-url: high}",
            "scope: {auth.expired-url: [domain, stream]}",
            "after: {network.uplink: auth.expired-url}",
            "says: ['auth.expired-url', 'Do first']",
            "hides: ['txSecret=']",
            "rejects: 0",
            "duplicates: 0",
            "exits: [0, 3]");
    static final List<String> DO_NOT_HOLD = List.of(
            "top: ['-', network.uplink]",
            "within: {network.uplink: 3}",
            "allow: [network.uplink]",
            "never: ['auth.*']",
            "never: ['*']",
            "benign: [client.restarts]",
            "notbenign: [network.blip]",
            "most: 0",
            "below: {auth.expired-url: 0.9}",
            "below: {'*': 0.9}",
            "above: {network.uplink: 0.1}",
            "offmax: 800",
            "offair: {auth.expired-url: [0, 800]}",
            "firstnot: {auth.expired-url: push URL}",
            "streams: {auth.expired-url: 2}",
            "severity: {auth.expired-url: critical}",
            "scope: {auth.expired-url: domain}",
            "after: {auth.expired-url: network.uplink}",
            "says: ['Do last']",
            "hides: ['Do first']",
            "rejects: 1",
            "duplicates: 1",
            "exits: [2]");
    static final List<List<String>> BOTH_WAYS = List.of(HOLD, DO_NOT_HOLD);

    private final StoryAnswer answer = StoryAnswer.to(story("most: 9"));

    @ParameterizedTest
    @FieldSource("HOLD")
    void what_is_so_is_right(String expect) {
        assertThat(story(expect).complaints(answer)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("DO_NOT_HOLD")
    void what_is_not_so_is_told_with_the_name_of_the_check(String expect) {
        String check = expect.substring(0, expect.indexOf(':'));
        assertThat(story(expect).complaints(answer)).isNotEmpty().allMatch(each -> each.startsWith(check + ": "));
    }

    @ParameterizedTest
    @FieldSource("BOTH_WAYS")
    void every_check_is_tried_both_ways(List<String> way) {
        Set<String> tried = new HashSet<>();
        way.forEach(each -> tried.addAll(story(each).expect().keySet()));
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StoryCheck.values()).map(Object::toString).toList());
    }

    @Test
    void a_check_that_is_none_is_refused() {
        assertThatThrownBy(() -> story("atmost: 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no check 'atmost'. Maybe");
    }

    private static Story story(String expect) {
        try {
            Map<String, JsonNode> checks = YAML.readValue(expect, new TypeReference<>() {});
            return new Story("cut-then-expired", "A cut, then an expired URL.", "desk", List.of(), checks, LOG);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(expect, e);
        }
    }
}
