package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Reject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactionTest {
    private static final String HEADER =
            "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode,reason,node";

    @TempDir
    Path path;

    private CsvFolder folder;
    private final Redaction redaction = keyed("0123456789abcdef");

    @BeforeEach
    void folder() {
        folder = new CsvFolder(path);
    }

    @Test
    void every_name_is_masked_and_everything_else_stays() {
        Disconnect given = folder.read(HEADER, row("push.a.example", "live", "cam", "203.0.113.7", "", "node-7"))
                .disconnects()
                .get(0);

        Disconnect masked = masked(row("push.a.example", "live", "cam", "203.0.113.7", "", "node-7"));

        assertThat(masked.stream().domain()).matches("domain-[0-9b-z]{12}");
        assertThat(masked.stream().appName()).matches("app-[0-9b-z]{12}");
        assertThat(masked.stream().streamName()).matches("stream-[0-9b-z]{12}");
        assertThat(masked.node()).matches("node-[0-9b-z]{12}");
        assertThat(masked.source()).matches("file-[0-9b-z]{12}");
        assertThat(masked.clientIp()).matches("ip-[0-9b-z]{6}\\.[0-9b-z]{6}\\.[0-9b-z]{2}\\.[0-9b-z]{2}");
        assertThat(List.of(masked.row(), masked.startMillis(), masked.endMillis(), masked.code()))
                .isEqualTo(List.of(given.row(), given.startMillis(), given.endMillis(), given.code()));
    }

    @Test
    void what_is_not_known_stays_unknown() {
        Disconnect masked = masked(row("", "", "cam", "-", "", ""));

        assertThat(List.of(
                        masked.stream().domain(),
                        masked.stream().appName(),
                        masked.clientIp(),
                        masked.node(),
                        masked.reason()))
                .containsOnly("");
    }

    @Test
    void a_name_has_one_mask_under_one_key_and_another_under_another() {
        assertThat(keyed("0123456789abcdef").streamName("cam")).isEqualTo(redaction.streamName("cam"));
        assertThat(keyed("another key, long").streamName("cam")).isNotEqualTo(redaction.streamName("cam"));
        assertThat(redaction.streamName("cam2")).isNotEqualTo(redaction.streamName("cam"));
    }

    @Test
    void the_masks_of_one_name_as_a_stream_and_as_an_app_cannot_be_told_to_be_of_one() {
        assertThat(redaction.streamName("live").substring("stream-".length()))
                .isNotEqualTo(redaction.appName("live").substring("app-".length()));
    }

    @Test
    void a_key_that_nobody_knows_comes_from_the_random_source() {
        assertThat(Redaction.once(new Random(1), CsvFolder.CATALOG).streamName("cam"))
                .isEqualTo(Redaction.once(new Random(1), CsvFolder.CATALOG).streamName("cam"))
                .isNotEqualTo(Redaction.once(new Random(2), CsvFolder.CATALOG).streamName("cam"));
    }

    @Test
    void addresses_show_which_share_a_block_and_nothing_else() {
        String address = address("203.0.113.7");

        assertThat(until(3, address("203.0.113.8"))).isEqualTo(until(3, address));
        assertThat(address("203.0.113.8")).isNotEqualTo(address);
        assertThat(until(2, address("203.0.12.7"))).isEqualTo(until(2, address));
        assertThat(until(3, address("203.0.12.7"))).isNotEqualTo(until(3, address));
        assertThat(until(1, address("203.9.113.7"))).isNotEqualTo(until(1, address));
        assertThat(address("2001:db8::7")).matches("ip-[0-9b-z]{12}");
    }

    @Test
    void a_mask_does_not_depend_on_what_else_is_masked_and_in_which_order() {
        List<String> addresses = IntStream.range(0, 256)
                .mapToObj(host -> "203.0.113." + host)
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> inOrder = masksOf(addresses);
        Collections.reverse(addresses);
        List<String> reversed = masksOf(addresses);
        Collections.reverse(reversed);

        assertThat(reversed).isEqualTo(inOrder);
        assertThat(masksOf(List.of("203.0.113.7"))).containsExactly(inOrder.get(7));
    }

    @Test
    void no_two_addresses_of_a_block_share_a_mask() {
        assertThat(masksOf(IntStream.range(0, 256)
                        .mapToObj(host -> "203.0.113." + host)
                        .toList()))
                .doesNotHaveDuplicates();
        assertThat(masksOf(IntStream.range(0, 256)
                        .mapToObj(block -> "203.0." + block + ".7")
                        .toList()))
                .extracting(mask -> until(3, mask))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_order_of_numbers_is_another_in_every_block_and_under_every_key() {
        List<String> one = ends(keyed("0123456789abcdef"), "203.0.113.");

        assertThat(ends(keyed("0123456789abcdef"), "203.0.114.")).isNotEqualTo(one);
        assertThat(ends(keyed("another key, long"), "203.0.113.")).isNotEqualTo(one);
        assertThat(one).isNotEqualTo(one.stream().sorted().toList());
    }

    @Test
    void what_is_no_number_of_an_address_has_the_mask_of_a_name() {
        assertThat(masksOf(List.of("203.0.113.07", "203.0.113.7", "203.0.113.256", "203.0.113.x")))
                .doesNotHaveDuplicates()
                .filteredOn(mask -> mask.matches("ip-\\w{6}\\.\\w{6}\\.\\w{2}\\.\\w{12}"))
                .hasSize(3);
    }

    @Test
    void many_names_have_as_many_masks() {
        assertThat(IntStream.range(0, 100_000).mapToObj(number -> redaction.streamName("cam" + number)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_reason_of_the_platform_stays_and_any_other_is_masked() {
        assertThat(masked(row("d", "a", "cam", "", "Network error for the push client.", ""))
                        .reason())
                .isEqualTo("Network error for the push client.");
        assertThat(masked(row("d", "a", "cam", "", "cam of Ms Smith is off", ""))
                        .reason())
                .matches("reason-[0-9b-z]{12}");
    }

    @Test
    void rejects_do_not_say_what_stood_in_the_row_nor_in_which_file() {
        Intake masked = redaction.of(CsvFolder.read(
                IntakeOptions.defaults(), folder.file("smith.csv", HEADER, "d,a,cam,,finals of Ms Smith,,3,,,")));

        Reject reject = Told.rejects(masked).get(0);
        assertThat(reject.source()).isEqualTo(masked.reading().sources().get(0)).matches("file-[0-9b-z]{12}");
        assertThat(reject.why())
                .isEqualTo("end_time (masked) is not a time. Write it as 2026-11-20T19:00:00Z or"
                        + " 2026-11-20 19:00:00.");
    }

    @Test
    void notes_name_files_by_their_masks() {
        Intake masked = redaction.of(CsvFolder.read(IntakeOptions.defaults(), folder.file("smith.csv", HEADER)));

        assertThat(Told.notes(masked))
                .containsExactly(masked.reading().sources().get(0) + " has a header and no rows.");
    }

    @Test
    void standard_input_is_called_what_it_is() {
        Intake read = new Intake(
                List.of(),
                List.of(),
                List.of(),
                new Reading(
                        List.of("-"),
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(Phrase.of("note.no-rows", new Phrase.FileName("-")))));

        assertThat(redaction.of(read)).isEqualTo(read);
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> keyed("secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A key of 6 bytes can be guessed. Maybe make one of 32 random bytes.");
    }

    @Test
    void a_key_of_few_different_bytes_is_refused() {
        assertThatThrownBy(() -> keyed("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A key of only 2 different bytes can be guessed. Maybe make one of 32 random bytes.");
    }

    private List<String> masksOf(List<String> addresses) {
        return masksOf(keyed("0123456789abcdef"), addresses);
    }

    private List<String> masksOf(Redaction fresh, List<String> addresses) {
        String[] lines = Stream.concat(
                        Stream.of(HEADER), addresses.stream().map(address -> row("d", "a", "cam", address, "", "")))
                .toArray(String[]::new);
        return fresh.of(folder.read(lines)).disconnects().stream()
                .map(Disconnect::clientIp)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> ends(Redaction fresh, String block) {
        return masksOf(
                        fresh,
                        IntStream.range(0, 256).mapToObj(host -> block + host).toList())
                .stream()
                .map(mask -> mask.substring(mask.lastIndexOf('.') + 1))
                .toList();
    }

    private Disconnect masked(String row) {
        return redaction.of(folder.read(HEADER, row)).disconnects().get(0);
    }

    private String address(String address) {
        return masked(row("d", "a", "cam", address, "", "")).clientIp();
    }

    private static String until(int dots, String mask) {
        return String.join(".", List.of(mask.split("\\.")).subList(0, dots));
    }

    private static String row(String domain, String app, String stream, String address, String reason, String node) {
        return String.join(
                ",",
                domain,
                app,
                stream,
                "2026-11-20T18:00:00Z",
                "2026-11-20T19:00:00Z",
                address,
                "13",
                "0",
                reason,
                node);
    }

    private static Redaction keyed(String key) {
        return new Redaction(key.getBytes(StandardCharsets.UTF_8), CsvFolder.CATALOG);
    }
}
