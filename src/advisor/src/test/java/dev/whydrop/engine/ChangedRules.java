package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.verification.VerificationRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Copies of the rules in which one rule reads otherwise, compiled while the test runs from the DRL files as they stand in {@code rules}. */
public final class ChangedRules {
    private static final Path FOLDER = Path.of("rules");
    private static final Set<String> STREAMS = Set.of("patterns", "diagnoses");

    private ChangedRules() {}

    /** {@return the rules without one} */
    public static RuleBases without(String id) {
        return with(id, text -> "");
    }

    /** {@return the rules, one of which reads otherwise from {@code rule} to {@code end}} */
    public static RuleBases with(String id, UnaryOperator<String> change) {
        RuleSource rule = RuleSource.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        String changed = change.apply(rule.text());
        assertThat(changed).as("the changed rule %s", id).isNotEqualTo(rule.text());
        return compiled(rule.layer(), drl -> drl.replace(rule.text(), changed));
    }

    /** {@return the rules about the platform's answers without one} */
    public static VerificationRules verificationWithout(String id) {
        RuleSource rule = RuleSource.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new VerificationRules(compile(Set.of(rule.layer()), drl -> drl.replace(rule.text(), "")));
    }

    private static RuleBases compiled(String layer, UnaryOperator<String> change) {
        RuleBases shipped = RuleBases.load();
        Set<String> together = STREAMS.contains(layer) ? STREAMS : Set.of(layer);
        KieBase base = compile(together, change);
        return new RuleBases(
                layer.equals("codes") ? base : shipped.codes(),
                STREAMS.contains(layer) ? base : shipped.streams(),
                layer.equals("sweeps") ? base : shipped.sweeps(),
                layer.equals("fleet") ? base : shipped.fleet());
    }

    private static KieBase compile(Set<String> layers, UnaryOperator<String> change) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (Path drl : drls(layers)) {
            try {
                files.write(
                        "src/main/resources/dev/whydrop/drl/" + FOLDER.relativize(drl),
                        change.apply(Files.readString(drl)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static List<Path> drls(Set<String> layers) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(each -> each.toString().endsWith(".drl")
                            && layers.contains(each.getParent().getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
