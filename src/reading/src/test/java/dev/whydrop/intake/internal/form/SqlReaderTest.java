package dev.whydrop.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.Told;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps of databases in which somebody keeps the records. */
class SqlReaderTest {
    private final CsvFolder folder;
    private final Path file;

    SqlReaderTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
        this.file = path.resolve("events.csv");
    }

    @Test
    void an_insert_that_names_its_columns_is_read() {
        Intake intake = folder.read(
                "-- MySQL dump 10.13",
                "/*!40101 SET NAMES utf8 */;",
                "INSERT INTO `drops` (`id`, `stream_name`, `end_time`, `errcode`, `reason`) VALUES",
                "(1,'cam1','2026-11-20 19:00:00',13,'it''s (gone); \\'quite\\', yes'),",
                "(2,'cam2','2026-11-20 19:00:05',18,NULL);",
                "INSERT INTO `drops` (`id`, `stream_name`, `end_time`, `errcode`, `reason`) VALUES"
                        + " (3,'cam3','2026-11-20 19:00:07',3,'');");

        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(intake.disconnects())
                .extracting(each -> each.stream().streamName(), Disconnect::code, Disconnect::reason)
                .containsExactly(
                        tuple("cam1", ErrorCode.of(13), "it's (gone); 'quite', yes"),
                        tuple("cam2", ErrorCode.of(18), ""),
                        tuple("cam3", ErrorCode.of(3), ""));
    }

    @Test
    void where_it_does_not_a_create_table_before_it_tells_them() {
        Intake intake = folder.read(
                "CREATE TABLE `users` (`id` int NOT NULL, `name` varchar(20));",
                "INSERT INTO `users` VALUES (1,'; INSERT INTO x');",
                "DROP TABLE IF EXISTS `live_event`;",
                "CREATE TABLE IF NOT EXISTS `live_event` (",
                "  `id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT 'a, b',",
                "  `stream_id` varchar(64) DEFAULT NULL,",
                "  `event_time` decimal(10,0) NOT NULL,",
                "  `errcode` int DEFAULT '0',",
                "  PRIMARY KEY (`id`), KEY `s` (`stream_id`,`event_time`)",
                ") ENGINE=InnoDB;",
                "INSERT INTO `live_event` VALUES (1,'cam1',1795203066,13),(2,'cam2',1795203067,3);",
                "INSERT INTO `other` VALUES (1,2,3,4);");

        assertThat(intake.disconnects())
                .extracting(each -> each.stream().streamName(), Disconnect::code)
                .containsExactly(tuple("cam1", ErrorCode.of(13)), tuple("cam2", ErrorCode.of(3)));
    }

    @Test
    void the_rows_of_a_postgres_copy_are_read() {
        Disconnect only = folder.readOne(
                "--",
                "-- PostgreSQL database dump",
                "COPY public.users (id, name) FROM stdin;",
                "1\tx",
                "\\.",
                "",
                "COPY public.drops (id, stream_name, end_time, errcode, reason) FROM stdin;",
                "1\tcam1\t2026-11-20 19:00:00+08\t13\t\\N",
                "\\.",
                "SELECT pg_catalog.setval('drops_id_seq', 1, true);");

        assertThat(only.end()).isEqualTo(Instant.parse("2026-11-20T11:00:00Z"));
        assertThat(only.reason()).isEmpty();
    }

    @Test
    void names_with_a_schema_and_in_double_quotes_are_names() {
        assertThat(folder.readOne("INSERT INTO public.\"drops\" (\"stream_name\", \"end_time\", \"errcode\")"
                                + " VALUES ('cam1', timestamp '2026-11-20 19:00:00', 13);")
                        .code())
                .isEqualTo(ErrorCode.of(13));
    }

    @Test
    void a_dump_without_names_of_columns_is_named() {
        assertThatThrownBy(() ->
                        folder.read("-- MySQL dump", "INSERT INTO `t` VALUES (1,'cam1','2026-11-20 19:00:00',13);"))
                .isInstanceOf(IntakeException.class)
                .hasMessage(file + " is an SQL dump. Maybe run the SELECT with mysql -B and give what it prints.");
    }

    @Test
    void a_row_with_too_few_values_is_rejected_and_those_behind_it_are_read() {
        Intake intake =
                folder.read("INSERT INTO t (stream_name, end_time, errcode) VALUES ('cam1'), ('cam2', 1764000000, 3);");

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(Told.rejects(intake)).hasSize(1);
    }
}
