package dev.whydrop.cloud.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.cloud.CloudException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key is found where the platform's own tools keep it. */
class KeySourceTest {
    private static final Map<String, String> NOTHING = Map.of();
    private static final ApiKey FROM_FILE = new ApiKey("AKIDfile", "file+/=secret", "the file");

    @TempDir
    Path folder;

    @Test
    void the_environment_goes_before_the_file() throws IOException {
        KeyFile file = file("[default]\nsecret_id = AKIDfile\nsecret_key = file+/=secret\n");

        assertThat(key(
                        Map.of("TENCENTCLOUD_SECRET_ID", "AKIDenv ", "TENCENTCLOUD_SECRET_KEY", " envsecret"),
                        List.of(file)))
                .isEqualTo(new ApiKey("AKIDenv", "envsecret", "the environment"));
    }

    @Test
    void half_a_key_in_the_environment_is_none() throws IOException {
        KeyFile file = file("[default]\nsecret_id = AKIDfile\nsecret_key = file+/=secret\n");

        assertThat(key(Map.of("TENCENTCLOUD_SECRET_ID", "AKIDenv"), List.of(file)))
                .isEqualTo(FROM_FILE);
        assertThat(key(Map.of("TENCENTCLOUD_SECRET_ID", "AKIDenv", "TENCENTCLOUD_SECRET_KEY", ""), List.of(file)))
                .isEqualTo(FROM_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[default]\nsecret_id = AKIDfile\nsecret_key = file+/=secret\n",
                "[default]\r\nsecret_id=AKIDfile\r\nsecret_key=file+/=secret\r\n",
                "\uFEFF[default]\r\nsecret_id=AKIDfile\r\nsecret_key=file+/=secret\r\n",
                "  [default]\n\tsecret_key :  file+/=secret\n\tsecret_id :  AKIDfile",
                "# of the test account\n; 测试\n[default]\nsecret_id = AKIDfile # old\nsecret_key = file+/=secret ; new\n",
                "[default]\nsecret_id = \"AKIDfile\"\nsecret_key = 'file+/=secret' # quoted\nregion = ap-guangzhou\n",
                "[other]\nsecret_id = AKIDother\nsecret_key = other\n[default]\nsecret_id = AKIDfile\nsecret_key = file+/=secret\n"
                        + "[third]\nsecret_id = AKIDthird\nsecret_key = third\n",
                "secret_id = AKIDbefore\nsecret_key = before\n[default]\nsecret_id = AKIDfile\nsecret_key = file+/=secret\n",
                "[default]\nsecret_id = AKIDfile\nsecret_id = AKIDsecond\n[other]\n[default]\nsecret_key = file+/=secret\n"
            })
    void a_key_in_the_file_is_read_as_the_sdk_reads_it(String text) throws IOException {
        assertThat(key(NOTHING, List.of(file(text)))).isEqualTo(FROM_FILE);
    }

    @Test
    void a_number_sign_inside_a_secret_is_part_of_it() throws IOException {
        assertThat(key(NOTHING, List.of(file("[default]\nsecret_id = AKID;1\nsecret_key = a#b\n"))))
                .isEqualTo(new ApiKey("AKID;1", "a#b", "the file"));
    }

    @Test
    void a_comment_in_another_encoding_does_no_harm() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("credentials"), "the file");
        Files.write(
                file.path(),
                "# schlüssel\n[default]\nsecret_id = AKIDfile\nsecret_key = file+/=secret\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(key(NOTHING, List.of(file))).isEqualTo(FROM_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret_id = AKIDfile\nsecret_key = secret\n",
                "[other]\nsecret_id = AKIDfile\nsecret_key = secret\n",
                "[Default]\nsecret_id = AKIDfile\nsecret_key = secret\n",
                "[default]\nsecret_id = AKIDfile\n",
                "[default]\nsecret_id = AKIDfile\nsecret_key\n",
                "[default]\nsecret_id = AKIDfile\nsecret_key =\n",
                "[default]\nsecret_id = AKIDfile\n# secret_key = secret\n"
            })
    void a_file_without_both_parts_under_default_has_no_key(String text) throws IOException {
        List<KeyFile> places = List.of(file(text));

        assertThatThrownBy(() -> key(NOTHING, places))
                .isInstanceOf(CloudException.class)
                .hasMessage(
                        "There is no key to ask the platform with: the file does not have both, secret_id and secret_key"
                                + " under [default]. Maybe set TENCENTCLOUD_SECRET_ID and"
                                + " TENCENTCLOUD_SECRET_KEY, or write secret_id and secret_key under [default] in"
                                + " ~/.tencentcloud/credentials; keys are made in the console under"
                                + " Cloud Access Management > API Keys.");
    }

    @Test
    void where_there_is_no_file_there_is_no_key() {
        List<KeyFile> places = List.of(new KeyFile(folder.resolve("nowhere"), "the file"));

        assertThatThrownBy(() -> key(NOTHING, places))
                .isInstanceOf(CloudException.class)
                .hasMessageStartingWith("There is no key to ask the platform with.");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        Path unreadable = Files.createDirectory(folder.resolve("credentials"));
        List<KeyFile> places = List.of(new KeyFile(unreadable, "the file"));

        assertThatThrownBy(() -> key(NOTHING, places))
                .isInstanceOf(CloudException.class)
                .hasMessageStartingWith("There is no key to ask the platform with: the file cannot be read. Maybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AKIDfilé", "AKID file", "ＡＫＩＤ"})
    void a_key_with_a_sign_that_no_key_has_is_told(String id) throws IOException {
        List<KeyFile> places = List.of(file("[default]\nsecret_id = " + id + "\nsecret_key = secret\n"));

        assertThatThrownBy(() -> key(NOTHING, places))
                .isInstanceOf(CloudException.class)
                .hasMessageStartingWith(
                        "There is no key to ask the platform with: the one from the file has a sign in it"
                                + " that no key has. Maybe");
    }

    @Test
    void the_first_file_that_exists_decides() throws IOException {
        KeyFile missing = new KeyFile(folder.resolve("nowhere"), "nowhere");
        KeyFile other = new KeyFile(folder.resolve("other"), "the other");
        Files.writeString(other.path(), "[default]\nsecret_id = AKIDother\nsecret_key = other\n");
        KeyFile file = file("[default]\nsecret_id = AKIDfile\nsecret_key = file+/=secret\n");

        assertThat(key(NOTHING, List.of(missing, file, other))).isEqualTo(FROM_FILE);
        assertThat(key(NOTHING, List.of(other, file))).isEqualTo(new ApiKey("AKIDother", "other", "the other"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_file_of_the_machine_goes_before_that_of_the_user() {
        assertThat(KeyFile.places(Path.of("/home/lin")))
                .containsExactly(
                        new KeyFile(Path.of("/etc/tencentcloud/credentials"), "the file /etc/tencentcloud/credentials"),
                        new KeyFile(
                                Path.of("/home/lin/.tencentcloud/credentials"),
                                "the file ~/.tencentcloud/credentials"));
    }

    private KeyFile file(String text) throws IOException {
        KeyFile file = new KeyFile(folder.resolve("credentials"), "the file");
        Files.writeString(file.path(), text);
        return file;
    }

    private static ApiKey key(Map<String, String> environment, List<KeyFile> places) {
        return new EnvironmentThenFile(environment::get, places).key();
    }
}
