package dev.whydrop;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.OldName;
import dev.whydrop.catalog.OldNames;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.engine.Engine;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Progress;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.Settings;
import dev.whydrop.model.WhyNot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells why streams dropped and what to do about it.
 *
 * <pre>{@code
 * Advisor advisor = Advisor.create();
 * Report report = advisor.advise(disconnects);
 * }</pre>
 *
 * <p>Disconnects are made with {@link Disconnect#of} and its {@code with} methods, or read by {@code dev.whydrop.intake.EventReader} from files and
 * answers of the API and by {@code dev.whydrop.intake.CallbackReader} from callbacks. A report is kept with {@link Report#toJson} and {@link
 * Report#fromJson}, and shown by {@code dev.whydrop.report.Reports}.
 *
 * <p>Loading the rules takes a fraction of a second, and the first report longer than those after it: make one, {@link #warmUp} and keep it. Safe to
 * share between threads. Does no I/O beyond reading its own jar when it is made, and keeps nothing of a call but what rules concluded from which answers,
 * without names, addresses or times; a report is the same whatever its advisor saw before. No argument may be null: a {@link NullPointerException}
 * names it.
 */
public final class Advisor {
    private final Language language;
    private final Function<Progress, Engine> engines;
    private final Engine engine;
    /** What readers of its reports have to know about names that it was given. */
    private final List<Phrase> notes;

    private final Object warming = new Object();
    private boolean warm;

    private Advisor(Builder builder) {
        RuleBases rules = RuleBases.load();
        Set<String> disabled =
                builder.disabled.isEmpty() ? Set.of() : OldNames.shipped().today(builder.disabled);
        refuseUnknown(disabled, rules);
        AdviceBook book = AdviceBook.of(rules.diagnoses());
        Workers workers = builder.workers();
        this.language = builder.language;
        this.engines = progress -> new Engine(
                rules,
                ErrorCatalog.load(),
                book,
                new Engine.Options(
                        builder.settings, workers, builder.shardSize, disabled, version(), progress, builder.learning));
        this.engine = engines.apply(builder.progress);
        this.notes = disabled.equals(builder.disabled)
                ? List.of()
                : OldNames.shipped().notes(builder.disabled);
    }

    private static void refuseUnknown(Set<String> ids, RuleBases rules) {
        Set<String> known = new TreeSet<>(rules.diagnoses());
        rules.all().forEach(rule -> known.add(rule.id()));
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("There is no rule or diagnosis '" + id + "' to disable. "
                        + NearNames.of(known).maybe(id, "Maybe one like NET-101 or network.uplink is meant."));
            }
        }
    }

    /** {@return an advisor with the default settings, English texts and one thread for each processor} */
    public static Advisor create() {
        return builder().build();
    }

    /** {@return a builder with the default settings, English texts and one thread for each processor} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the version of this library, such as {@code 0.1.0}; {@code development} when it does not run from its jar} */
    public static String version() {
        return Objects.requireNonNullElse(Advisor.class.getPackage().getImplementationVersion(), "development");
    }

    /**
     * Does now what the first report would have to wait for: classes are loaded, rules linked and texts read by a diagnosis of a made-up evening in every
     * language. Call it when a service starts, before it says that it is ready. It takes somewhat longer than that first report would; a
     * further call does nothing. Reports are the same with it or without, and the progress of the builder is not told of it.
     *
     * <p>Threads that call it meanwhile wait for its end.
     */
    public void warmUp() {
        synchronized (warming) {
            if (warm) {
                return;
            }
            Engine beside = engines.apply(Progress.NONE);
            Observations evening = SampleEvening.observations();
            List<Disconnect> disconnects = evening.disconnects();
            Reading reading = Reading.fromCode(disconnects.size());
            beside.run(evening, reading, any -> true, language);
            for (Language each : Language.values()) {
                beside.report(Observations.of(disconnects.subList(0, SampleEvening.FEW)), reading, any -> true, each);
            }
            warm = true;
        }
    }

    /**
     * {@return the report on these disconnects}
     *
     * @param disconnects in any order; the same event given twice counts once
     */
    public Report advise(List<Disconnect> disconnects) {
        return advise(disconnects, language);
    }

    /**
     * {@return the report on some of these disconnects}
     *
     * @param disconnects in any order; the same event given twice counts once
     * @param reading where they came from, for the input section of the report
     * @param shown which of them the report is about; the others still bear on the diagnosis, as a platform incident does on one stream
     */
    public Report advise(List<Disconnect> disconnects, Reading reading, Predicate<Disconnect> shown) {
        return advise(Observations.of(disconnects), reading, shown);
    }

    /**
     * {@return the report on all that was observed}
     *
     * @param observations the disconnects, and what else is known of their streams; a reader's {@code intake.observations()}
     * @param reading where they came from, for the input section of the report; a reader's {@code intake.reading()}
     */
    public Report advise(Observations observations, Reading reading) {
        return advise(observations, reading, any -> true);
    }

    /**
     * {@return the report on some disconnects, in the light of all that was observed}
     *
     * @param observations the disconnects, and what else is known of their streams
     * @param reading where they came from, for the input section of the report
     * @param shown which disconnects the report is about; the others still bear on the diagnosis
     */
    public Report advise(Observations observations, Reading reading, Predicate<Disconnect> shown) {
        return advise(observations, reading, shown, language);
    }

    /**
     * {@return the same in another language than the advisor's own; what is found is the same}
     *
     * @param inLanguage the language of the report's texts, those of rejects and notes among them
     */
    public Report advise(Observations observations, Reading reading, Predicate<Disconnect> shown, Language inLanguage) {
        check(observations, reading, shown);
        return engine.report(observations, reading.withNotes(notes), shown, notNull(inLanguage));
    }

    /**
     * {@return the report on these disconnects in another language than the advisor's own; what is found is the same}
     *
     * @param disconnects in any order; the same event given twice counts once
     * @param inLanguage the language of the report's texts
     */
    public Report advise(List<Disconnect> disconnects, Language inLanguage) {
        Observations observations = Observations.of(disconnects);
        return advise(observations, Reading.fromCode(disconnects.size()), any -> true, inLanguage);
    }

    /**
     * {@return the report, and what it says about each disconnect in the order given}
     *
     * @param disconnects in any order; the same event given twice counts once
     */
    public Diagnosed diagnose(List<Disconnect> disconnects) {
        Observations observations = Observations.of(disconnects);
        return diagnose(observations, Reading.fromCode(disconnects.size()), any -> true);
    }

    /**
     * {@return the report on some of these disconnects, and what it says about each in the order given}
     *
     * @param disconnects in any order; the same event given twice counts once
     * @param reading where they came from, for the input section of the report
     * @param shown which of them the report is about; the others still bear on the diagnosis, as a platform incident does on one stream
     */
    public Diagnosed diagnose(List<Disconnect> disconnects, Reading reading, Predicate<Disconnect> shown) {
        return diagnose(Observations.of(disconnects), reading, shown);
    }

    /**
     * {@return the report on all that was observed, and what it says about each disconnect in the order given}
     *
     * @param observations the disconnects, and what else is known of their streams; a reader's {@code intake.observations()}
     * @param reading where they came from, for the input section of the report; a reader's {@code intake.reading()}
     */
    public Diagnosed diagnose(Observations observations, Reading reading) {
        return diagnose(observations, reading, any -> true);
    }

    /**
     * {@return the report on some disconnects, in the light of all that was observed, and what it says about each in the order given}
     *
     * @param observations the disconnects, and what else is known of their streams
     * @param reading where they came from, for the input section of the report
     * @param shown which disconnects the report is about; the others still bear on the diagnosis
     */
    public Diagnosed diagnose(Observations observations, Reading reading, Predicate<Disconnect> shown) {
        return diagnose(observations, reading, shown, language);
    }

    /**
     * {@return the same in another language than the advisor's own; what is found is the same}
     *
     * @param inLanguage the language of the report's texts, those of rejects and notes among them
     */
    public Diagnosed diagnose(
            Observations observations, Reading reading, Predicate<Disconnect> shown, Language inLanguage) {
        check(observations, reading, shown);
        return engine.run(observations, reading.withNotes(notes), shown, notNull(inLanguage));
    }

    /**
     * {@return one stream with what rules conclude from it alone, without other streams: the first half of a diagnosis}
     *
     * <p>Streams can go through it in any order, in several processes, and again when more is known of one; {@link #fleetPass} makes the whole of them. Where
     * pushes are still running, {@code seenUntil} has to be the same for all streams.
     *
     * @param ofStream all that was observed of one stream, in any order
     * @param seenUntil the last moment of which anything is known, of any stream: the last end or start of a running push of the whole log
     * @throws IllegalArgumentException if nothing was observed, or it was of several streams
     */
    public AnalyzedStream streamPass(Observations ofStream, Instant seenUntil) {
        Objects.requireNonNull(ofStream, "ofStream is null. Maybe give Observations.of(disconnects).");
        Objects.requireNonNull(seenUntil, "seenUntil is null. Maybe give the last end of all disconnects.");
        return streamPass(List.of(ofStream), seenUntil).get(0);
    }

    /**
     * {@return each of several streams with what rules conclude from it alone, in the order given: the same as one by one, in less time}
     *
     * @param ofStreams all that was observed of each stream; see {@link #streamPass(Observations, Instant)}
     * @param seenUntil the last moment of which anything is known, of any stream
     * @throws IllegalArgumentException if nothing was observed of one, one is of several streams, or a stream is there twice
     */
    public List<AnalyzedStream> streamPass(Collection<Observations> ofStreams, Instant seenUntil) {
        Objects.requireNonNull(ofStreams, "ofStreams is null. Maybe give List.of().");
        Objects.requireNonNull(seenUntil, "seenUntil is null. Maybe give the last end of all disconnects.");
        List<Observations> streams = new ArrayList<>();
        for (Observations each : ofStreams) {
            streams.add(Objects.requireNonNull(each, "ofStreams holds null. Maybe leave it out."));
        }
        return engine.streamPass(streams, seenUntil.toEpochMilli());
    }

    /**
     * {@return one stream of whose pushes none is running, with what rules conclude from it alone; see {@link #streamPass(Observations, Instant)}}
     *
     * @param ofStream all disconnects of one stream, in any order; one or more
     * @throws IllegalArgumentException if there are none, or they are of several streams
     */
    public AnalyzedStream streamPass(List<Disconnect> ofStream) {
        Objects.requireNonNull(ofStream, "ofStream is null. Maybe give the disconnects of one stream.");
        return engine.streamPass(List.of(Observations.of(ofStream)), Disconnect.UNKNOWN)
                .get(0);
    }

    /**
     * {@return the report on streams that went through the stream pass, the same as of all their disconnects together: the second half of a diagnosis}
     *
     * @param streams in any order, each once, made by this version with the settings and the disabled rules of this advisor
     * @throws IllegalArgumentException if a stream is there twice, was made otherwise, or with running pushes until another moment than that of all streams
     */
    public Report fleetPass(Collection<AnalyzedStream> streams) {
        checkStreams(streams);
        int disconnects = streams.stream()
                .mapToInt(each -> each.observations().disconnects().size())
                .sum();
        return fleetPass(streams, Reading.fromCode(disconnects), any -> true).report();
    }

    /**
     * {@return the same, and what it says about each disconnect, stream by stream in the order given}
     *
     * @param streams in any order, each once, made by this version with the settings and the disabled rules of this advisor
     * @param reading where the disconnects came from, for the input section of the report
     * @param shown which disconnects the report is about; the others still bear on the diagnosis
     * @throws IllegalArgumentException if a stream is there twice, was made otherwise, or with running pushes until another moment than that of all streams
     */
    public Diagnosed fleetPass(Collection<AnalyzedStream> streams, Reading reading, Predicate<Disconnect> shown) {
        return fleetPass(streams, reading, shown, language);
    }

    /**
     * {@return the same in another language than the advisor's own; what is found is the same}
     *
     * @param inLanguage the language of the report's texts, those of rejects and notes among them
     */
    public Diagnosed fleetPass(
            Collection<AnalyzedStream> streams, Reading reading, Predicate<Disconnect> shown, Language inLanguage) {
        checkStreams(streams);
        Objects.requireNonNull(reading, "reading is null. Maybe give Reading.fromCode(disconnects.size()).");
        Objects.requireNonNull(shown, "shown is null. Maybe give any -> true.");
        return engine.fleetPass(streams, reading.withNotes(notes), shown, notNull(inLanguage));
    }

    /**
     * {@return what spoke for and against a diagnosis, whether it was given or not}
     *
     * @param disconnects in any order; the same event given twice counts once
     * @param diagnosis id of the diagnosis, such as {@code network.uplink}, or one that it had in an earlier version
     * @param shown which of them to explain; the others still bear on the diagnosis
     * @throws IllegalArgumentException if there is no such diagnosis, or none any more
     */
    public WhyNot whyNot(List<Disconnect> disconnects, String diagnosis, Predicate<Disconnect> shown) {
        return whyNot(Observations.of(disconnects), diagnosis, shown);
    }

    /**
     * {@return what spoke for and against a diagnosis, whether it was given or not}
     *
     * @param observations the disconnects, and what else is known of their streams
     * @param diagnosis id of the diagnosis, such as {@code network.uplink}, or one that it had in an earlier version
     * @param shown which of them to explain; the others still bear on the diagnosis
     * @throws IllegalArgumentException if there is no such diagnosis, or none any more
     */
    public WhyNot whyNot(Observations observations, String diagnosis, Predicate<Disconnect> shown) {
        check(observations, shown);
        Objects.requireNonNull(diagnosis, "diagnosis is null. Maybe give an id such as network.uplink.");
        OldName old = OldNames.shipped().find(OldName.Kind.DIAGNOSIS, diagnosis);
        return engine.whyNot(observations, old == null ? diagnosis : old.orRefused(), shown, language);
    }

    private static void check(Observations observations, Reading reading, Predicate<Disconnect> shown) {
        check(observations, shown);
        Objects.requireNonNull(reading, "reading is null. Maybe give Reading.fromCode(disconnects.size()).");
    }

    private static void check(Observations observations, Predicate<Disconnect> shown) {
        Objects.requireNonNull(observations, "observations is null. Maybe give Observations.of(disconnects).");
        Objects.requireNonNull(shown, "shown is null. Maybe give any -> true.");
    }

    private static void checkStreams(Collection<AnalyzedStream> streams) {
        Objects.requireNonNull(streams, "streams is null. Maybe give List.of().");
        if (streams.stream().anyMatch(Objects::isNull)) {
            throw new NullPointerException("streams holds null. Maybe leave it out.");
        }
    }

    private static Language notNull(Language language) {
        return Objects.requireNonNull(language, "language is null. Maybe give Language.EN.");
    }

    /** Collects what an {@link Advisor} is made with. Not safe to share between threads. */
    public static final class Builder {
        private Settings settings = SettingsFile.defaults();
        private Language language = Language.EN;
        private @Nullable Executor executor;
        private int threads = Runtime.getRuntime().availableProcessors();
        private int shardSize = 2_000;
        private Set<String> disabled = Set.of();
        private Progress progress = Progress.NONE;
        private boolean learning = true;

        private Builder() {}

        /** Sets the thresholds; the defaults are those of {@code rules/settings.yaml}. */
        public Builder settings(Settings newSettings) {
            this.settings =
                    Objects.requireNonNull(newSettings, "settings is null. Maybe leave it out for the default ones.");
            return this;
        }

        /** Sets the language of every text in reports for which none is asked; the default is English. */
        public Builder language(Language newLanguage) {
            this.language = notNull(newLanguage);
            return this;
        }

        /** Sets the number of threads for one report, with the one that asks for it, 1 or more; the default is one for each processor. */
        public Builder threads(int newThreads) {
            this.threads = newThreads;
            return this;
        }

        /**
         * Sets where the threads of a report come from, but for the one that asks for it, which works too; the default is threads of the advisor's own,
         * which end when they are idle for half a second and never keep a process from ending. An executor that is busy, refuses or throws makes a report later
         * and not other. {@link #threads} is how many of its threads one report asks for at most. It stays the caller's to shut down.
         */
        public Builder executor(Executor newExecutor) {
            this.executor =
                    Objects.requireNonNull(newExecutor, "executor is null. Maybe leave it out for threads of its own.");
            return this;
        }

        private Workers workers() {
            return executor == null ? new Workers(threads) : new Workers(threads, executor);
        }

        /** Sets how many disconnects go into one rule session, 1 or more; the default is 2,000. The report does not depend on it. */
        public Builder shardSize(int newShardSize) {
            this.shardSize = newShardSize;
            return this;
        }

        /**
         * Leaves out rules and diagnoses by id; the default is none. An id that an earlier version had is taken for what it is called now, or for nothing
         * where its rule is gone; a note in each report says so.
         */
        public Builder disable(Set<String> ids) {
            Objects.requireNonNull(ids, "ids is null. Maybe give Set.of().");
            if (ids.stream().anyMatch(Objects::isNull)) {
                throw new NullPointerException("ids holds null. Maybe leave it out.");
            }
            this.disabled = Set.copyOf(ids);
            return this;
        }

        /**
         * Sets whether facts about which the rules asked and were answered the same as about others before are left to what was concluded then; the default
         * is true. If not, every fact goes through the rules, in every call: the report is the same, and takes several times as long.
         */
        public Builder learning(boolean newLearning) {
            this.learning = newLearning;
            return this;
        }

        /**
         * Sets what is told how a report goes on, from the stream pass to the ranking; the default is nothing. It is told of every report, so while
         * several are made at a time their calls mingle.
         */
        public Builder progress(Progress newProgress) {
            this.progress = Objects.requireNonNull(newProgress, "progress is null. Maybe give Progress.NONE.");
            return this;
        }

        /**
         * {@return the advisor}
         *
         * @throws IllegalArgumentException if there is no thread or no room in a shard, or a disabled id is none
         */
        public Advisor build() {
            return new Advisor(this);
        }
    }
}
