package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON that was pasted into a chat or a document, which sets its quotes. */
class QuotesOfChatsTest {
    private final CsvFolder folder;

    QuotesOfChatsTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @Test
    void curly_quotes_around_names_and_values_are_quotes() {
        Disconnect only = folder.readOne(
                "Mika  7:21 AM",
                "this is what we got:",
                "{",
                "  “stream_id”: “cam1”,",
                "  “event_type”: 0, “event_time” : 1764000000,",
                "  “errcode”: 13,",
                "  “errmsg”: “the ‘link’ “broke” again”",
                "}",
                "any idea?");

        assertThat(only.stream().streamName()).isEqualTo("cam1");
        assertThat(only.reason()).isEqualTo("the ‘link’ “broke” again");
    }

    @Test
    void german_ones_too() {
        assertThat(
                        folder
                                .readOne(
                                        "{„stream_id“: „cam1“, „event_type“: 0, „event_time“: 1764000000, „errcode“: 13}")
                                .stream()
                                .streamName())
                .isEqualTo("cam1");
    }
}
