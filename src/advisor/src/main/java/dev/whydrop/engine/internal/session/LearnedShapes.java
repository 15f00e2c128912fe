package dev.whydrop.engine.internal.session;

import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FactQuestion;
import dev.whydrop.rules.FactUnit;
import dev.whydrop.rules.UnitQuestion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What rules concluded about units of facts, by what they asked and were answered. Rules see a unit through its answers alone, so what they concluded about
 * one holds for every unit that gives the same answers to what they asked. Nothing else is taken for granted about rules.
 *
 * <p>A tree for each kind of unit: a node is a question, a branch an answer, a leaf what was concluded. Safe to share between threads.
 */
public final class LearnedShapes {
    /** A few hundred bytes each. */
    private static final int MOST_NODES = 200_000;

    private final AnswerSteps limits;
    private final int most;
    private final AtomicInteger nodes = new AtomicInteger();
    private volatile Map<Long, Node> roots = new ConcurrentHashMap<>();

    public LearnedShapes(Settings settings) {
        this(settings, MOST_NODES);
    }

    /** @param most so many nodes are kept, 1 or more; when there are more all of them are forgotten, so that nobody can fill the tree for good */
    public LearnedShapes(Settings settings, int most) {
        this.limits = AnswerSteps.of(settings);
        this.most = most;
    }

    /** A piece of evidence about some unit: the rule, and the places of the facts that it is about. */
    private record Said(String rule, int about, int context) {
        Evidence about(FactUnit unit) {
            return new Evidence(rule, unit.facts().get(about), unit.facts().get(context));
        }
    }

    private static final class Node {
        private volatile Branches branches = Branches.NONE;
        private volatile @Nullable UnitQuestion question;
        private volatile @Nullable List<Said> concluded;

        /** Only while whoever learns has the tree for himself. */
        private void add(int answer, Node next) {
            branches = branches.with(answer, next);
        }
    }

    /** The branches of a node, in no order: mostly one or two. Immutable. */
    private static final class Branches {
        private static final Branches NONE = new Branches(new int[0], new Node[0]);

        private final int[] answers;
        private final Node[] nodes;

        private Branches(int[] answers, Node[] nodes) {
            this.answers = answers;
            this.nodes = nodes;
        }

        private @Nullable Node of(int answer) {
            for (int i = 0; i < answers.length; i++) {
                if (answers[i] == answer) {
                    return nodes[i];
                }
            }
            return null;
        }

        private Branches with(int answer, Node next) {
            int size = answers.length;
            int[] more = Arrays.copyOf(answers, size + 1);
            Node[] moreNodes = Arrays.copyOf(nodes, size + 1);
            more[size] = answer;
            moreNodes[size] = next;
            return new Branches(more, moreNodes);
        }
    }

    /** {@return what the rules conclude about a unit, in order; null where they have to be asked} */
    @Nullable
    List<Evidence> concluded(FactUnit unit) {
        Node node = roots.get(unit.kind());
        while (node != null) {
            List<Said> concluded = node.concluded;
            if (concluded != null) {
                return concluded.stream().map(each -> each.about(unit)).toList();
            }
            UnitQuestion question = node.question;
            if (question == null) {
                return null;
            }
            node = node.branches.of(answer(question, unit));
        }
        return null;
    }

    /**
     * Learns what rules concluded about a unit.
     *
     * @param unit has listened to the rules
     */
    synchronized void learn(FactUnit unit, List<Evidence> evidence) {
        Map<FactQuestion, Object> heard = new LinkedHashMap<>(unit.heard());
        if (unit.ambiguous()) {
            return;
        }
        if (nodes.get() > most) {
            forget();
        }
        FactUnit fresh = unit.afresh();
        Node node = roots.computeIfAbsent(fresh.kind(), any -> node());
        while (node.question != null) {
            UnitQuestion known = Objects.requireNonNull(node.question);
            heard.remove(known.question());
            int answer = answer(known, fresh);
            Node next = node.branches.of(answer);
            if (next == null) {
                next = node();
                node.add(answer, next);
            }
            node = next;
        }
        if (node.concluded != null) {
            return;
        }
        for (FactQuestion each : heard.keySet()) {
            UnitQuestion question = fresh.bind(each);
            Node next = node();
            node.add(answer(question, fresh), next);
            node.question = question;
            node = next;
        }
        node.concluded = evidence.stream()
                .sorted(Evidence.ORDER)
                .map(each -> new Said(
                        each.rule(), fresh.place(unit.name(each.about())), fresh.place(unit.name(each.context()))))
                .toList();
    }

    private Node node() {
        nodes.incrementAndGet();
        return new Node();
    }

    private void forget() {
        nodes.set(0);
        roots = new ConcurrentHashMap<>();
    }

    private int answer(UnitQuestion question, FactUnit unit) {
        return limits.place(question.ask(unit));
    }

    /** {@return how many nodes there are} */
    int size() {
        return nodes.get();
    }
}
