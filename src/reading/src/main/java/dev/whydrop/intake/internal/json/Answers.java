package dev.whydrop.intake.internal.json;

import dev.whydrop.model.PartialList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What answers tell of how many records there are. The pages of one answer, which tell the same number, are counted together. */
public final class Answers {
    /** A hostile file tells millions of numbers. */
    private static final int MOST = 1_000;

    private final Map<Long, PartialList> byTotal = new LinkedHashMap<>();
    private final List<PartialList> open = new ArrayList<>();

    /** Adds a list; see {@link JsonWalk.Target#listed}. */
    public void add(String source, long listed, long total) {
        if (byTotal.size() + open.size() >= MOST) {
            return;
        }
        if (total == JsonRecord.NO_LIST) {
            open.add(new PartialList(source, listed, null));
        } else {
            byTotal.merge(
                    total,
                    new PartialList(source, listed, total),
                    (before, more) -> new PartialList(before.source(), before.have() + more.have(), total));
        }
    }

    /** {@return those of which not all is there} */
    public List<PartialList> partial() {
        List<PartialList> partial = new ArrayList<>(open);
        byTotal.forEach((total, each) -> {
            if (each.have() < total) {
                partial.add(each);
            }
        });
        return partial;
    }
}
