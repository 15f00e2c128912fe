package dev.whydrop.intake;

import dev.whydrop.model.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one of equal values, so that a million rows on few streams stay small, and as many as there is room for. A push secret in one of them is
 * masked. Not safe to share between threads.
 */
final class Pool {
    private final ByBytes<String> texts = new ByBytes<>();
    private final ByBytes<StreamId> streams = new ByBytes<>();
    private final Key key = new Key();
    private final Room room;
    private long kept;

    Pool(Room room) {
        this.room = room;
    }

    /** {@return the value as a text, the same for equal ones} */
    String text(Value value) {
        if (value.isEmpty()) {
            return "";
        }
        @Nullable String known = texts.get(value);
        if (known == null) {
            known = Secrets.masked(value.text());
            keep(value);
            texts.put(value, known);
        }
        return known;
    }

    /**
     * {@return the stream of these names}
     *
     * @param name never empty
     */
    StreamId stream(Value domain, Value appName, Value name) {
        Value names = key.of(domain, appName, name);
        @Nullable StreamId known = streams.get(names);
        if (known == null) {
            known = new StreamId(text(domain), text(appName), Secrets.masked(name.text()));
            keep(names);
            streams.put(names, known);
        }
        return known;
    }

    /** Most texts are counted with the disconnects they are in; what is left is for those that are long and all different. */
    private void keep(Value value) {
        kept += 2L * value.length();
        if (kept > room.bytes() / 2) {
            throw room.exceededByTexts();
        }
    }
}
