package dev.whydrop.engine.internal.session;

import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.engine.internal.verification.VerificationRules;
import dev.whydrop.rules.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules about records that were compiled to classes when the product was built, in the four bases that are run one after another. Nothing is compiled here.
 * Immutable, so safe to share between threads.
 */
public final class RuleBases {
    private static final String INDEX = "/META-INF/kie/dev.whydrop/whydrop-advisor/drools-model";
    private static final String PACKAGE = "dev.whydrop.drl.";

    private final KieBase codes;
    private final KieBase streams;
    private final KieBase sweeps;
    private final KieBase fleet;
    private final Map<String, RuleInfo> byId = new HashMap<>();
    private final List<RuleInfo> all;

    /** @param bases of codes, streams, sweeps and the fleet */
    private RuleBases(List<KieBase> bases) {
        this(bases.get(0), bases.get(1), bases.get(2), bases.get(3));
    }

    /**
     * Rules that need not be those of the product.
     *
     * @throws IllegalStateException if two rules share an id
     */
    public RuleBases(KieBase codes, KieBase streams, KieBase sweeps, KieBase fleet) {
        this.codes = codes;
        this.streams = streams;
        this.sweeps = sweeps;
        this.fleet = fleet;
        for (KieBase base : List.of(codes, streams, sweeps, fleet)) {
            base.getKiePackages()
                    .forEach(each -> each.getRules().forEach(rule -> {
                        RuleInfo info = RuleInfo.of(rule);
                        RuleInfo other = byId.put(info.id(), info);
                        if (other != null) {
                            throw new IllegalStateException("Rules '" + other.name() + "' and '" + info.name()
                                    + "' share the id " + info.id() + ". Maybe one was copied from the other.");
                        }
                    }));
        }
        all = List.copyOf(new TreeMap<>(byId).values());
    }

    /**
     * {@return the rules that ship with the product; those about answers of the platform are in {@link VerificationRules}}
     *
     * @throws IllegalStateException if they are not in the jar or do not load
     */
    public static RuleBases load() {
        // The base of streams takes as long as all others, and at the start of a short command a processor has nothing
        // to do.
        List<Set<String>> layers =
                List.of(Set.of("codes"), Set.of("patterns", "diagnoses"), Set.of("sweeps"), Set.of("fleet"));
        return new RuleBases(new Workers(2).each(layers, layer -> base(layer::contains)));
    }

    /**
     * {@return the compiled rules of some layers}
     *
     * @param layers the names of their folders
     */
    private static List<Model> models(Predicate<String> layers) {
        List<Model> models = new ArrayList<>();
        for (String line : index().lines().toList()) {
            String name = line.strip();
            if (name.startsWith(PACKAGE)
                    && layers.test(name.substring(PACKAGE.length(), name.indexOf('.', PACKAGE.length())))) {
                try {
                    models.add(Class.forName(name)
                            .asSubclass(Model.class)
                            .getDeclaredConstructor()
                            .newInstance());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(
                            "Rule class '" + name + "' does not load. Maybe the jar is damaged: build it again.", e);
                }
            }
        }
        return models;
    }

    public KieBase codes() {
        return codes;
    }

    public KieBase streams() {
        return streams;
    }

    public KieBase sweeps() {
        return sweeps;
    }

    public KieBase fleet() {
        return fleet;
    }

    /** {@return every rule about records, by id} */
    public List<RuleInfo> all() {
        return all;
    }

    /** {@return what is written on the rule of that id} */
    public RuleInfo info(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /** {@return the id of every diagnosis that a rule supports} */
    public SortedSet<String> diagnoses() {
        SortedSet<String> ids = new TreeSet<>();
        for (RuleInfo rule : byId.values()) {
            if (rule.diagnosis() != null) {
                ids.add(rule.diagnosis());
            }
        }
        return ids;
    }

    /**
     * {@return a base of the compiled rules of some layers}
     *
     * @param layers whether the rules of a folder belong to it, by its name
     */
    public static KieBase base(Predicate<String> layers) {
        // With a configuration made here nothing asks for KieServices, which come with the compiler of rules.
        return KieBaseBuilder.createKieBaseFromModel(models(layers), RuleBaseFactory.newKnowledgeBaseConfiguration());
    }

    private static String index() {
        try (InputStream in = RuleBases.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The compiled rules are not in the jar. Maybe it was not built with Maven's package phase.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of compiled rules cannot be read from the jar.", e);
        }
    }
}
