package dev.whydrop.intake.part;

import dev.whydrop.intake.internal.collect.Collected;
import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.intake.internal.time.TimesOfSources.Ends;
import dev.whydrop.intake.internal.time.TimesSeen;
import dev.whydrop.model.PartialList;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.RejectedRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link PartReading} as bytes. */
final class PartReadingBytes {
    private PartReadingBytes() {}

    /** What may fill a phrase. */
    private enum Filling {
        INT,
        LONG,
        DOUBLE,
        TEXT,
        INSTANT,
        PHRASE,
        FILE,
        VALUE,
        SEVERAL
    }

    private interface Writer<T> {
        void write(T value) throws IOException;
    }

    private interface Reader<T> {
        T read() throws IOException;
    }

    static byte[] write(PartReading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            new Out(to).reading(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory takes what it is given.
        }
        return bytes.toByteArray();
    }

    static PartReading read(byte[] bytes) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new In(from).reading();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "These " + bytes.length + " bytes are no whole reading of a part. Maybe they were cut.", e);
        }
    }

    private record Out(DataOutputStream to) {
        void reading(PartReading each) throws IOException {
            InputPart part = each.part();
            to.writeInt(part.file());
            to.writeInt(part.piece());
            text(part.name());
            to.writeInt(part.header());
            to.writeLong(part.from());
            to.writeLong(part.to());
            all(each.sources(), this::text);
            to.writeLong(each.rows());
            to.writeLong(each.repeated());
            optional(each.failure(), this::phrase);
            to.writeBoolean(each.any());
            collected(each.collected());
        }

        private void collected(Collected each) throws IOException {
            to.writeLong(each.rejected());
            all(each.rejects(), this::reject);
            all(each.notes(), this::phrase);
            to.writeLong(each.leftOut());
            to.writeLong(each.otherEvents());
            to.writeLong(each.otherMessages());
            all(each.answers(), this::list);
            all(each.skipped(), this::text);
            to.writeLong(each.passedOver());
            all(each.sheets(), this::text);
            to.writeLong(each.unreadable());
            all(each.broken(), this::list);
            all(each.sources(), this::source);
        }

        private void reject(RejectedRecord each) throws IOException {
            text(each.source());
            to.writeLong(each.row());
            phrase(each.why());
        }

        private void list(PartialList each) throws IOException {
            text(each.source());
            to.writeLong(each.have());
            optional(each.total(), to::writeLong);
        }

        private void source(Collected.TimesOf each) throws IOException {
            text(each.source());
            Ends ends = each.ends();
            to.writeInt(ends.count());
            to.writeLong(ends.first());
            to.writeLong(ends.last());
            to.writeLong(ends.earliest());
            to.writeLong(ends.latest());
            SourceTimes.Seen seen = each.seen();
            optional(seen.given(), zone -> text(zone.getId()));
            text(seen.said().says().name());
            text(seen.said().start().getId());
            text(seen.said().end().getId());
            times(seen.ends());
            optional(seen.starts(), this::times);
        }

        private void times(TimesSeen each) throws IOException {
            to.writeBoolean(each.withoutZone());
            to.writeBoolean(each.withoutSecond());
            to.writeBoolean(each.finer());
            all(List.copyOf(each.wholeMinutes()), to::writeLong);
        }

        private void phrase(Phrase each) throws IOException {
            text(each.key());
            all(each.arguments(), this::filling);
        }

        private void filling(Object each) throws IOException {
            if (each instanceof Integer number) {
                as(Filling.INT).writeInt(number);
            } else if (each instanceof Long number) {
                as(Filling.LONG).writeLong(number);
            } else if (each instanceof Double number) {
                as(Filling.DOUBLE).writeDouble(number);
            } else if (each instanceof Instant moment) {
                as(Filling.INSTANT).writeLong(moment.toEpochMilli());
            } else if (each instanceof Phrase phrase) {
                as(Filling.PHRASE);
                phrase(phrase);
            } else if (each instanceof Phrase.FileName file) {
                as(Filling.FILE);
                text(file.name());
            } else if (each instanceof Phrase.InputValue value) {
                as(Filling.VALUE);
                text(value.shown());
            } else if (each instanceof Phrase.Several several) {
                as(Filling.SEVERAL).writeLong(several.more());
                all(several.named(), this::filling);
            } else {
                as(Filling.TEXT);
                text((String) each);
            }
        }

        private DataOutputStream as(Filling filling) throws IOException {
            to.writeUTF(filling.name());
            return to;
        }

        private void text(String text) throws IOException {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            to.writeInt(utf8.length);
            to.write(utf8);
        }

        private <T> void all(List<? extends T> values, Writer<T> writer) throws IOException {
            to.writeInt(values.size());
            for (T each : values) {
                writer.write(each);
            }
        }

        private <T> void optional(@Nullable T value, Writer<T> writer) throws IOException {
            to.writeBoolean(value != null);
            if (value != null) {
                writer.write(value);
            }
        }
    }

    private record In(DataInputStream from) {
        PartReading reading() throws IOException {
            InputPart part = new InputPart(
                    from.readInt(), from.readInt(), text(), from.readInt(), from.readLong(), from.readLong());
            List<String> sources = all(this::text);
            long rows = from.readLong();
            long repeated = from.readLong();
            Phrase failure = optional(this::phrase);
            boolean any = from.readBoolean();
            return new PartReading(part, sources, collected(), rows, repeated, failure, any);
        }

        private Collected collected() throws IOException {
            return new Collected(
                    from.readLong(),
                    all(() -> new RejectedRecord(text(), from.readLong(), phrase())),
                    all(this::phrase),
                    from.readLong(),
                    from.readLong(),
                    from.readLong(),
                    all(this::list),
                    all(this::text),
                    from.readLong(),
                    all(this::text),
                    from.readLong(),
                    all(this::list),
                    all(this::source));
        }

        private PartialList list() throws IOException {
            return new PartialList(text(), from.readLong(), optional(from::readLong));
        }

        private Collected.TimesOf source() throws IOException {
            String source = text();
            Ends ends = new Ends(from.readInt(), from.readLong(), from.readLong(), from.readLong(), from.readLong());
            ZoneId given = optional(() -> ZoneId.of(text()));
            SourceTimes.Said said =
                    new SourceTimes.Said(SourceTimes.Says.valueOf(text()), ZoneId.of(text()), ZoneId.of(text()));
            return new Collected.TimesOf(
                    source, ends, new SourceTimes.Seen(given, said, times(), optional(this::times)));
        }

        private TimesSeen times() throws IOException {
            boolean withoutZone = from.readBoolean();
            boolean withoutSecond = from.readBoolean();
            boolean finer = from.readBoolean();
            Set<Long> whole = new HashSet<>(all(from::readLong));
            return new TimesSeen(withoutZone, withoutSecond, finer, whole);
        }

        private Phrase phrase() throws IOException {
            return new Phrase(text(), all(this::filling));
        }

        private Object filling() throws IOException {
            return switch (Filling.valueOf(from.readUTF())) {
                case INT -> from.readInt();
                case LONG -> from.readLong();
                case DOUBLE -> from.readDouble();
                case TEXT -> text();
                case INSTANT -> Instant.ofEpochMilli(from.readLong());
                case PHRASE -> phrase();
                case FILE -> new Phrase.FileName(text());
                case VALUE -> new Phrase.InputValue(text());
                case SEVERAL -> several();
            };
        }

        private Phrase.Several several() throws IOException {
            long more = from.readLong();
            return new Phrase.Several(all(this::filling), more);
        }

        private String text() throws IOException {
            int length = from.readInt();
            byte[] utf8 = from.readNBytes(length);
            if (utf8.length < length) {
                throw new IOException("cut");
            }
            return new String(utf8, StandardCharsets.UTF_8);
        }

        private <T> List<T> all(Reader<T> reader) throws IOException {
            List<T> all = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                all.add(reader.read());
            }
            return all;
        }

        private <T> @Nullable T optional(Reader<T> reader) throws IOException {
            return from.readBoolean() ? reader.read() : null;
        }
    }
}
