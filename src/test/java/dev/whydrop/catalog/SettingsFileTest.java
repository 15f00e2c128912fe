package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @Test
    void defaults_come_from_the_file() {
        assertThat(SettingsFile.defaults().burstMinimum()).isEqualTo(3);
        assertThat(SettingsFile.differences(SettingsFile.defaults())).isEmpty();
    }

    @Test
    void a_change_leaves_the_rest_alone_and_is_reported() {
        var changed = SettingsFile.changed("burstMinimum: 5\nregularSpread: 0.1\n");

        assertThat(changed.burstMinimum()).isEqualTo(5);
        assertThat(changed.burstWindow()).isEqualTo(600);
        assertThat(SettingsFile.differences(changed)).isEqualTo(Map.of("burstMinimum", 5, "regularSpread", 0.1));
    }

    @Test
    void an_empty_file_changes_nothing() {
        assertThat(SettingsFile.changed("# nothing\n")).isEqualTo(SettingsFile.defaults());
    }

    @Test
    void an_unknown_name_is_an_error_that_lists_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("burstMinimun: 5"))
                .withMessageStartingWith(
                        "There is no setting 'burstMinimun'. Maybe one of: accountWindow, advisedFrames, advisedRate,");
    }

    @Test
    void a_negative_value_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("burstWindow: -1"))
                .withMessage("Setting 'burstWindow' is -1. Maybe give a number of 0 or more.");
    }

    @Test
    void text_that_is_no_list_of_numbers_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("burstWindow: soon"))
                .withMessage("The settings are not a list of numbers. Maybe write one `name: value` a line.");
    }

    @ParameterizedTest
    @CsvSource({"usualCutsPerHour, 0, 0.001", "swarmSites, 1, 2", "sharedStreams, 1, 2", "episodeGap, -1, 0"})
    void a_value_below_the_least_that_makes_sense_is_refused(String name, String value, String least) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed(name + ": " + value))
                .withMessage("Setting '%s' is %s. Maybe give a number of %s or more.", name, value, least);
    }

    @Test
    void a_value_beyond_all_numbers_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("surpriseLeast: 1e999"))
                .withMessage("Setting 'surpriseLeast' is Infinity. Maybe give a number of 0 or more.");
    }
}
