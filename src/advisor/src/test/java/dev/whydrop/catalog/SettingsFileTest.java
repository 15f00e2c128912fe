package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void an_unknown_name_is_an_error_that_names_the_nearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("burstMinimun: 5"))
                .withMessage("There is no setting 'burstMinimun'. Maybe: burstMinimum.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("colour: 5"))
                .withMessage("There is no setting 'colour'. Maybe see all of them: rules/settings.yaml");
    }

    @Test
    void a_negative_value_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("burstWindow: -1"))
                .withMessage("Setting 'burstWindow' is -1. Maybe give a number of 0 or more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "burstWindow: soon",
                "burstWindow: 0600",
                "burstWindow: 0x258",
                "burstWindow: 1_000",
                "burstWindow: 6e2",
                "burstWindow: .inf",
                "burstWindow: [600]",
                "burstWindow: '600'",
                "burstWindow",
                "{burstWindow: 600}",
                "burstWindow: &a 600"
            })
    void a_line_that_is_no_name_with_a_decimal_number_is_an_error(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("# mine\n\n" + line + "\n"))
                .withMessage(
                        "Line 3 of the settings is no name with a number. Maybe write it like 'burstWindow: 600'.");
    }

    @Test
    void a_name_given_twice_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("burstWindow: 600\nburstMinimum: 4\nburstWindow: 300\n"))
                .withMessage("Setting 'burstWindow' is given twice. Maybe keep one of them.");
    }

    @Test
    void a_fraction_of_what_is_counted_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("burstMinimum: 1.9"))
                .withMessage("Setting 'burstMinimum' is 1.9, and it counts whole ones."
                        + " Maybe give a number without a point.");
        assertThat(SettingsFile.changed("burstMinimum: 4.0").burstMinimum()).isEqualTo(4);
    }

    @Test
    void comments_blanks_and_a_mark_of_the_encoding_do_no_harm() {
        assertThat(SettingsFile.changed("\uFEFF---\r\n  burstWindow :  300   # five minutes\r\n\r\nregularSpread: 0.1")
                        .burstWindow())
                .isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({"usualCutsPerHour, 0, 0.001", "swarmSites, 1, 2", "sharedStreams, 1, 2", "episodeGap, -1, 0"})
    void a_value_below_the_least_that_makes_sense_is_refused(String name, String value, String least) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed(name + ": " + value))
                .withMessage("Setting '%s' is %s. Maybe give a number of %s or more.", name, value, least);
    }

    @Test
    void a_value_beyond_its_type_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.changed("burstWindow: 99999999999"))
                .withMessageStartingWith("Setting 'burstWindow' is 99999999999. Maybe give a number of up to ");
    }
}
