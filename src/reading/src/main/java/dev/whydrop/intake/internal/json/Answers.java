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

    /** Adds what was told in another part of the input. */
    public void add(PartialList list) {
        Long total = list.total();
        add(list.source(), list.have(), total == null ? JsonRecord.NO_LIST : total);
    }

    /** {@return all that was told, for {@link #add(PartialList)}} */
    public List<PartialList> told() {
        List<PartialList> told = new ArrayList<>(open);
        told.addAll(byTotal.values());
        return told;
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
