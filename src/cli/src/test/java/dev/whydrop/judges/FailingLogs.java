package dev.whydrop.judges;

import dev.whydrop.model.Disconnect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes logs that were judged wrongly into {@code target/judges}, for a closer look: {@code -Dwhydrop.judges.keep=true}. */
final class FailingLogs {
    private static final boolean ASKED_FOR = Boolean.getBoolean("whydrop.judges.keep");
    private static final String HEADER =
            "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode,node";

    private FailingLogs() {}

    /** Writes the log if that was asked for. */
    static void keep(String name, List<Disconnect> log) {
        if (ASKED_FOR) {
            try {
                Path folder = Files.createDirectories(Path.of("target", "judges"));
                Files.write(folder.resolve(name.replace(' ', '-') + ".csv"), lines(log));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> lines(List<Disconnect> log) {
        return Stream.concat(Stream.of(HEADER), log.stream().map(FailingLogs::line))
                .toList();
    }

    private static String line(Disconnect disconnect) {
        return Stream.of(
                        disconnect.stream().domain(),
                        disconnect.stream().appName(),
                        disconnect.stream().streamName(),
                        disconnect.start().map(Object::toString).orElse(""),
                        disconnect.end(),
                        disconnect.clientIp(),
                        disconnect.code().main(),
                        disconnect.code().sub(),
                        disconnect.node())
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }
}
