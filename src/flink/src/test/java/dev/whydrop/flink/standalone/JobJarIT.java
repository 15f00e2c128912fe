package dev.whydrop.flink.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The job's jar has what a cluster lacks, and nothing that it has. */
class JobJarIT {
    private static final String VERSION = System.getProperty("whydrop.version");
    private static final Path JAR = Path.of(System.getProperty("whydrop.flink.jar"));
    private static final Path LIB = Path.of(System.getProperty("whydrop.flink.lib"));
    private static final Path BILL = Path.of("target/whydrop-flink-" + VERSION + ".cdx.json");

    @Test
    void the_manifest_names_the_job_and_its_version() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();

            assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("dev.whydrop.flink.WhydropJob");
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .isEqualTo(VERSION);
            assertThat(manifest.getValue(Attributes.Name.MULTI_RELEASE)).isEqualTo("true");
        }
    }

    @Test
    void it_has_no_class_of_flink_that_a_cluster_has() throws IOException {
        Set<String> ofCluster = new HashSet<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(LIB, "flink-*.jar")) {
            for (Path each : jars) {
                ofCluster.addAll(names(each));
            }
        }

        assertThat(names(JAR))
                .filteredOn(each -> each.startsWith("org/apache/flink/") && each.endsWith(".class"))
                .isNotEmpty()
                .noneMatch(ofCluster::contains);
    }

    @Test
    void it_has_the_connector_to_kafka_and_its_client() throws IOException {
        assertThat(names(JAR))
                .contains(
                        "org/apache/flink/connector/kafka/source/KafkaSource.class",
                        "org/apache/kafka/clients/consumer/KafkaConsumer.class");
    }

    @Test
    void it_leaves_logging_to_the_cluster() throws IOException {
        assertThat(names(JAR)).noneMatch(each -> each.matches("org/(slf4j|apache/log4j|apache/logging)/.*"));
    }

    @Test
    void it_has_no_signature_of_a_part() throws IOException {
        assertThat(names(JAR)).noneMatch(each -> each.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"));
    }

    @Test
    void it_has_its_licence_and_its_notice() throws IOException {
        assertThat(text("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
        assertThat(text("META-INF/NOTICE")).isEqualTo(Files.readString(Path.of("NOTICE")));
    }

    @Test
    void it_names_each_component_of_the_bill_with_the_text_of_its_licence() throws IOException {
        List<String> components = new ArrayList<>();
        for (JsonNode each : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
            if (!each.path("group").asText().equals("dev.whydrop")) {
                components.add(
                        each.path("group").asText() + ":" + each.path("name").asText() + " "
                                + each.path("version").asText());
            }
        }
        String thirdParty = text("META-INF/THIRD-PARTY.txt");

        assertThat(thirdParty)
                .startsWith("whydrop-flink.jar contains these components of others, their classes unchanged. ");
        assertThat(components)
                .hasSizeGreaterThan(20)
                .contains("org.apache.kafka:kafka-clients 4.2.0")
                .allMatch(each -> thirdParty.contains("\n" + each + "\n"));
    }

    private static List<String> names(Path of) throws IOException {
        try (JarFile jar = new JarFile(of.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String text(String name) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
