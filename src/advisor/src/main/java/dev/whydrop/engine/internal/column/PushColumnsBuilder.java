package dev.whydrop.engine.internal.column;

import dev.whydrop.engine.internal.log.OpenPush;
import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes over the pushes of a log once, several threads at a time, and fills the columns. */
final class PushColumnsBuilder {
    /** So that one thread that is held up does not hold up all. */
    private static final int PARTS_OF_A_THREAD = 4;

    final List<Push> pushes;
    final long[] end;
    final long[] start;
    final int[] code;
    final int[] stream;
    final int[] address;
    final int[] node;
    final Numbering<ErrorCode> codes = new Numbering<>();
    final Numbering<String> addresses = new Numbering<>();
    final Numbering<String> nodes = new Numbering<>();
    final List<StreamId> streams = new ArrayList<>();
    /** For each stream the row of its first push. */
    final IntColumn firsts = new IntColumn();

    private final List<OpenPush> open;

    PushColumnsBuilder(List<Push> pushes, List<OpenPush> open) {
        this.pushes = pushes;
        this.open = open;
        int rows = pushes.size() + open.size();
        this.end = new long[rows];
        this.start = new long[rows];
        this.code = new int[pushes.size()];
        this.stream = new int[rows];
        this.address = new int[rows];
        this.node = new int[rows];
    }

    PushColumns build(Workers workers) {
        List<Part> parts = new ArrayList<>();
        int size = pushes.size() / (workers.threads() * PARTS_OF_A_THREAD) + 1;
        for (int from = 0; from < pushes.size(); from += size) {
            parts.add(new Part(from, Math.min(pushes.size(), from + size)));
        }
        workers.each(parts, Part::read);
        List<Runnable> rest = new ArrayList<>();
        parts.forEach(part -> rest.add(part.joined()));
        workers.each(rest, each -> {
            each.run();
            return each;
        });
        addOpen();
        return new PushColumns(this);
    }

    private void addOpen() {
        if (open.isEmpty()) {
            return;
        }
        Map<StreamId, Integer> numbers = new HashMap<>();
        streams.forEach(each -> numbers.put(each, numbers.size()));
        int row = pushes.size();
        for (OpenPush each : open) {
            StreamId id = each.push().stream();
            end[row] = each.until();
            start[row] = each.start();
            Integer known = numbers.putIfAbsent(id, streams.size());
            stream[row] = known == null ? streams.size() : known;
            if (known == null) {
                streams.add(id);
            }
            address[row] = addresses.of(each.push().clientIp());
            node[row] = nodes.of("");
            row++;
        }
    }

    /** Rows that follow each other, with numbers of their own as long as other parts are not known. */
    private final class Part {
        private final int from;
        private final int to;
        private final Numbering<ErrorCode> ownCodes = new Numbering<>();
        private final Numbering<String> ownAddresses = new Numbering<>();
        private final Numbering<String> ownNodes = new Numbering<>();
        private final IntColumn ownFirsts = new IntColumn();

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        Part read() {
            for (int row = from; row < to; row++) {
                Push push = pushes.get(row);
                Disconnect record = push.disconnect();
                end[row] = push.at();
                start[row] = record.startMillis();
                code[row] = ownCodes.of(push.code());
                address[row] = ownAddresses.of(push.address());
                node[row] = ownNodes.of(record.node());
                if (push.number() == 0) {
                    ownFirsts.add(row);
                }
            }
            return this;
        }

        /** {@return what puts the numbers of all parts in the place of its own; to be asked of one part after the other, to be run at any time} */
        Runnable joined() {
            int[] joinedCodes = ownCodes.in(codes);
            int[] joinedAddresses = ownAddresses.in(addresses);
            int[] joinedNodes = ownNodes.in(nodes);
            int before = streams.size() - 1;
            for (int i = 0; i < ownFirsts.size(); i++) {
                firsts.add(ownFirsts.get(i));
                streams.add(pushes.get(ownFirsts.get(i)).episode().stream());
            }
            return () -> {
                int of = before;
                int next = 0;
                for (int row = from; row < to; row++) {
                    code[row] = joinedCodes[code[row]];
                    address[row] = joinedAddresses[address[row]];
                    node[row] = joinedNodes[node[row]];
                    if (next < ownFirsts.size() && ownFirsts.get(next) == row) {
                        next++;
                        of++;
                    }
                    stream[row] = of;
                }
            };
        }
    }
}
