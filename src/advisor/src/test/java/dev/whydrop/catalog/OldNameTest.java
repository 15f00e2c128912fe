package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whydrop.model.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldNameTest {
    private static final OldName RENAMED =
            new OldName("burstTime", OldName.Kind.SETTING, "0.2.0", "burstWindow", List.of());
    private static final OldName GONE =
            new OldName("burstFactor", OldName.Kind.SETTING, "0.2.0", null, List.of("burstMinimum", "burstWindow"));
    private static final OldNames NAMES = OldNames.of(List.of(RENAMED, GONE));

    @Test
    void a_setting_by_its_old_name_is_set_and_that_is_noted() {
        SettingsFile.Changed changed = SettingsFile.read("burstTime: 300", NAMES);

        assertThat(changed.settings()).isEqualTo(SettingsFile.changed("burstWindow: 300"));
        assertThat(changed.notes()).containsExactly(RENAMED.note());
    }

    @Test
    void a_setting_that_is_gone_is_refused_with_what_decides_instead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.read("burstFactor: 3", NAMES))
                .withMessage("There is no setting 'burstFactor' any more since 0.2.0."
                        + " Maybe see what decides instead: burstMinimum, burstWindow.");
    }

    @Test
    void a_setting_by_its_old_name_and_its_new_one_is_given_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsFile.read("burstWindow: 600\nburstTime: 300", NAMES))
                .withMessage("Setting 'burstWindow' is given twice, once as 'burstTime'. Maybe keep one of them.");
    }

    @Test
    void the_settings_of_a_report_are_those_it_was_made_with_whatever_they_were_called() {
        assertThat(SettingsFile.changed(Map.of("burstTime", 300, "burstFactor", 3), NAMES))
                .isEqualTo(SettingsFile.changed("burstWindow: 300"));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, burstTime is called burstWindow since version 0.2.0. It was taken for that; write burstWindow from now on.",
        "ZH, 自 0.2.0 版起，burstTime 改名为 burstWindow，本次已按 burstWindow 处理；请今后改用 burstWindow。",
        "JA, burstTime はバージョン 0.2.0 から burstWindow に名前が変わりました。今回は burstWindow として扱いました。今後は burstWindow と書いてください。"
    })
    void the_note_on_a_new_name_says_both_and_since_when(Language language, String text) {
        assertThat(Texts.in(language).say(RENAMED.note())).isEqualTo(text);
    }

    @Test
    void a_name_is_looked_for_among_things_of_its_kind() {
        assertThat(NAMES.find(OldName.Kind.RULE, "burstTime")).isNull();
        assertThat(NAMES.today(OldName.Kind.SETTING, "burstTime")).isEqualTo("burstWindow");
        assertThat(NAMES.today(OldName.Kind.SETTING, "burstFactor")).isEqualTo("burstFactor");
        assertThat(NAMES.today(OldName.Kind.SETTING, "blipReturn")).isEqualTo("blipReturn");
    }

    @Test
    void what_is_left_out_by_an_old_name_is_what_it_is_called_now_and_what_is_gone_is_not_left_out() {
        OldName rule = new OldName("NET-1", OldName.Kind.RULE, "0.2.0", "NET-101", List.of());
        OldName diagnosis = new OldName("network.line", OldName.Kind.DIAGNOSIS, "0.2.0", "network.uplink", List.of());
        OldName gone = new OldName("NET-2", OldName.Kind.RULE, "0.2.0", null, List.of("NET-101"));
        OldNames names = OldNames.of(List.of(rule, diagnosis, gone, RENAMED));
        Set<String> disabled = Set.of("NET-1", "NET-2", "network.line", "AUT-101", "burstTime");

        assertThat(names.today(disabled))
                .containsExactlyInAnyOrder("NET-101", "network.uplink", "AUT-101", "burstTime");
        assertThat(names.notes(disabled)).containsExactly(rule.note(), gone.note(), diagnosis.note());
    }

    @Test
    void an_old_name_says_what_became_of_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OldName("a", OldName.Kind.RULE, "0.2.0", null, List.of()))
                .withMessage("'a' has to say either renamed or instead. Maybe write: renamed: NAME");
    }
}
