package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whydrop.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the advice files say to customers and to the platform: every offender is collected, and a test fails once. */
class ReplyTextsTest {
    private static final LocalText TEXT = LocalText.same("Please push again.");

    @Test
    void every_advice_file_can_be_read_with_its_reply_in_every_language() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (String id : ids()) {
            try {
                AdviceBook.of(List.of(id)).get(id);
            } catch (IllegalStateException e) {
                offenders.add(e.getMessage());
            }
        }
        assertThat(offenders).isEmpty();
        assertThat(ids()).hasSize(52);
    }

    @Test
    void a_text_uses_the_same_placeholders_in_every_language() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (String id : ids()) {
            for (LocalText text : AdviceBook.of(List.of(id)).get(id).reply().texts()) {
                Set<SortedSet<String>> variants = new HashSet<>();
                for (Language language : Language.values()) {
                    variants.add(Placeholders.in(text.in(language)));
                }
                if (variants.size() > 1) {
                    offenders.add(id + " " + variants + " in: " + text.en());
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void a_remedy_names_the_domain_that_was_meant_only_where_one_is_and_in_every_language() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (String id : ids()) {
            for (Diagnosis.Cure cure : AdviceBook.of(List.of(id)).get(id).remedies()) {
                Set<String> known = cure.when() == Diagnosis.Circumstance.MISSPELT ? Set.of("nearest") : Set.of();
                for (Language language : Language.values()) {
                    String text = cure.text().in(language);
                    if (!Placeholders.in(text).equals(known)) {
                        offenders.add(id + " in: " + text);
                    }
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void what_was_seen_names_the_streams_the_time_and_the_number() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (String id : ids()) {
            SortedSet<String> used = Placeholders.in(
                    AdviceBook.of(List.of(id)).get(id).reply().saw().en());
            if (!used.containsAll(Set.of("streams", "when", "count"))) {
                offenders.add(id + " has only " + used);
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void a_request_to_the_platform_has_no_placeholders() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (String id : ids()) {
            LocalText ticket = AdviceBook.of(List.of(id)).get(id).ticket();
            for (Language language : Language.values()) {
                if (ticket != null && ticket.in(language).contains("{")) {
                    offenders.add(id + " " + language);
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void an_unknown_placeholder_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reply(
                        LocalText.same("The push of {stream} ended."), null, List.of(TEXT, TEXT), List.of(TEXT)))
                .withMessage("A reply has the placeholder {stream}. Maybe one of: streams, when, count, addresses,"
                        + " domains.");
    }

    @Test
    void a_reply_without_steps_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reply(TEXT, null, List.of(TEXT), List.of()))
                .withMessage("A reply has 1 steps and 0 needs. Maybe add some: two steps and one need are the least.");
    }

    private static List<String> ids() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/advice"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }
}
