package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever gets the product gets its licence, the licences of what is in it, and a list of that. */
class SupplyIT {
    private static final String VERSION = System.getProperty("whydrop.version");
    private static final Path JAR = Path.of(System.getProperty("whydrop.jar"));
    private static final Path ZIP = Path.of(System.getProperty("whydrop.zip"));
    private static final Path BILL = Path.of("target/whydrop-" + VERSION + ".cdx.json");

    @ParameterizedTest
    @ValueSource(strings = {"advisor", "reading", "lab", "reports", "cloud", "cli"})
    void the_jar_of_each_module_has_its_licence(String module) throws IOException {
        Path jar = Path.of("src", module, "target", "whydrop-" + module + "-" + VERSION + ".jar");

        assertThat(text(jar, "META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
        assertThat(text(jar, "META-INF/NOTICE")).isEqualTo(Files.readString(Path.of("NOTICE")));
    }

    @Test
    void the_single_jar_has_its_licence_and_its_notice() throws IOException {
        assertThat(text(JAR, "META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
        assertThat(text(JAR, "META-INF/NOTICE")).isEqualTo(Files.readString(Path.of("NOTICE")));
    }

    @Test
    void the_single_jar_names_each_component_of_the_bill_with_the_text_of_its_licence() throws IOException {
        String thirdParty = text(JAR, "META-INF/THIRD-PARTY.txt");

        List<String> components = componentsOfOthers();
        assertThat(components).hasSizeGreaterThan(20);
        assertThat(components).allMatch(each -> thirdParty.contains("\n" + each + "\n"));
        assertThat(thirdParty).contains("Apache License", "Permission is hereby granted");
    }

    @Test
    void the_zip_brings_the_same_texts_and_the_bill() throws IOException {
        String root = "whydrop-" + VERSION + "/";

        assertThat(text(ZIP, root + "LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
        assertThat(text(ZIP, root + "NOTICE")).isEqualTo(Files.readString(Path.of("NOTICE")));
        assertThat(text(ZIP, root + "THIRD-PARTY.txt")).isEqualTo(text(JAR, "META-INF/THIRD-PARTY.txt"));
        assertThat(text(ZIP, root + "share/" + BILL.getFileName())).isEqualTo(Files.readString(BILL));
    }

    @Test
    void the_bill_tells_no_time_so_that_two_builds_of_one_commit_give_the_same() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(BILL.toFile());

        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(bill.path("metadata").has("timestamp")).isFalse();
    }

    private static List<String> componentsOfOthers() throws IOException {
        List<String> components = new ArrayList<>();
        for (JsonNode each : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
            if (!each.path("group").asText().equals("dev.whydrop")) {
                components.add(
                        each.path("group").asText() + ":" + each.path("name").asText() + " "
                                + each.path("version").asText());
            }
        }
        return components;
    }

    private static String text(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            assertThat(entry).as("%s in %s", name, archive.getFileName()).isNotNull();
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
