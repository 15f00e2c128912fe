package dev.whydrop.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** The rules one would write first: one session that holds the whole log, and patterns that join its records. */
public final class PlainDrools {
    private static final String RULES = """
            package dev.whydrop.bench.plain
            import dev.whydrop.bench.peer.Alternation
            import dev.whydrop.bench.peer.Event
            import dev.whydrop.bench.peer.Found
            global Found found;

            declare Event
                @role(event)
                @timestamp(at)
            end

            rule "Network cuts bunch on one stream"
            when
                $a : Event(cut, $stream : stream)
                $b : Event(cut, stream == $stream, this != $a, this after[0s, 600s] $a)
                $c : Event(cut, stream == $stream, this != $a, this != $b, this after[0s, 600s] $a, this after[0s, 600s] $b)
            then
                found.burst($a.episode());
            end

            rule "Replacements follow each other closely"
            when
                $a : Event(replaced, $stream : stream)
                $b : Event(replaced, stream == $stream, this != $a, this after[0s, 900s] $a)
                $c : Event(replaced, stream == $stream, this != $a, this != $b, this after[0s, 900s] $a, this after[0s, 900s] $b)
            then
                found.fight($a.episode());
            end

            rule "The client address goes back and forth"
            when
                $a : Event(replaced, $episode : episode)
                accumulate($each : Event(replaced, episode == $episode); $all : collectList($each))
                eval(Alternation.returns($all) >= 2)
            then
                found.alternation($episode);
            end
            """;

    private PlainDrools() {}

    public static void main(String[] arguments) throws IOException {
        KieSession session = session();
        Found found = new Found();
        session.setGlobal("found", found);
        int episodes;
        try (EventFile log = new EventFile(Path.of(arguments[0]))) {
            while (log.hasNext()) {
                session.insert(log.next());
            }
            episodes = log.episodes();
        }
        session.fireAllRules();
        session.dispose();
        System.out.println("bursts=" + found.bursts() + " fights=" + found.fights() + " alternating="
                + found.alternating() + " episodes=" + episodes);
    }

    private static KieSession session() {
        KieServices services = KieServices.get();
        KieFileSystem files =
                services.newKieFileSystem().write("src/main/resources/dev/whydrop/bench/plain/rules.drl", RULES);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(
                    "The rules do not compile: " + builder.getResults() + ". Maybe a name in them has changed.");
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
    }
}
