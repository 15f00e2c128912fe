package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Family;
import dev.whydrop.model.Language;
import dev.whydrop.model.Verdict;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulatedRow;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole logs in which every code is taken away and only the platform's text for it is left: who has no codes loses certainty, and little else. */
class TextsInPlaceOfCodesTest {
    private static final long SEED = 930_001L;
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();
    private static final Advisor ADVISOR = Advisor.builder().threads(1).build();

    @ParameterizedTest
    @EnumSource
    void nearly_every_record_keeps_its_diagnosis_and_those_on_shared_texts_are_less_sure(Language language) {
        List<Disconnect> withCodes = Simulation.run(
                        new SimulationOptions(SEED, 3, 60, 42, Noise.NONE, ParameterRanges.TUNING, List.of()))
                .rows()
                .stream()
                .map(SimulatedRow::disconnect)
                .toList();
        List<Verdict> codes = verdicts(withCodes);
        List<Verdict> texts = verdicts(
                withCodes.stream().map(each -> withTextAlone(each, language)).toList());

        List<Integer> kept = IntStream.range(0, codes.size())
                .filter(i ->
                        Objects.equals(codes.get(i).diagnosis(), texts.get(i).diagnosis()))
                .boxed()
                .toList();
        assertThat(kept.size()).isGreaterThan((int) (codes.size() * 0.98));
        assertThat(mean(texts, kept)).isLessThan(mean(codes, kept) - 0.02);
    }

    private static double mean(List<Verdict> verdicts, List<Integer> which) {
        List<Double> likelihoods = new ArrayList<>();
        for (int i : which) {
            if (verdicts.get(i).family() == Family.NETWORK || verdicts.get(i).family() == Family.CLIENT) {
                likelihoods.add(verdicts.get(i).likelihood());
            }
        }
        return likelihoods.stream().mapToDouble(each -> each).average().orElseThrow();
    }

    private static List<Verdict> verdicts(List<Disconnect> log) {
        return ADVISOR.diagnose(log).verdicts();
    }

    private static Disconnect withTextAlone(Disconnect given, Language language) {
        CodeEntry entry = CATALOG.get(given.code());
        String text = entry.documented() == null
                ? "a new reason"
                : Objects.requireNonNull(entry.documented()).in(language);
        return new Disconnect(
                given.source(),
                given.row(),
                given.stream(),
                given.startMillis(),
                given.endMillis(),
                given.clientIp(),
                CATALOG.codeOf(text),
                text,
                given.node(),
                given.resolution(),
                given.urlExpiresMillis());
    }
}
