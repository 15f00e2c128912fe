package dev.whydrop.intake.internal.url;

import dev.whydrop.intake.PushKeys;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import dev.whydrop.model.UrlCheck.Signature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what the push URLs of one input prove. Of their parameters it remembers some until all is read, so it is not safe to share between threads. */
public final class PushUrlReader {
    /** The most URLs with a signature that fits nothing for which the names of other streams are tried. */
    private static final int MOST_DOUBTFUL = 1000;

    /** The most names of one path that are tried. */
    private static final int MOST_NAMES = 1000;

    /** A URL as its disconnect still tells it. */
    private record Url(StreamId stream, long expiresMillis) {}

    /** All streams of one AppName. */
    private record PathOf(String domain, String appName) {
        static PathOf of(StreamId stream) {
            return new PathOf(stream.domain(), stream.appName());
        }
    }

    /** A signature that the keys of its domain did not explain at once. */
    private static final class Doubt {
        private final byte[] digest;
        private final String time;
        private Signature signature;
        private boolean ambiguous;

        private Doubt(byte[] digest, String time, Signature signature) {
            this.digest = digest;
            this.time = time;
            this.signature = signature;
        }
    }

    private final PushKeys keys;
    private final UrlSigner signer = new UrlSigner();
    private final Map<Url, Doubt> doubtful = new HashMap<>();
    private String last = "";
    private @Nullable StreamId lastStream;
    private PushUrl lastUrl = PushUrl.UNKNOWN;

    /** @param keys to check signatures with */
    public PushUrlReader(PushKeys keys) {
        this.keys = keys;
    }

    /**
     * {@return what the parameters of a push URL prove}
     *
     * @param parameters a query such as {@code txSecret=...&txTime=5C271099}, a whole push URL, or eight hex digits of {@code txTime} alone
     * @param stream the stream that was pushed with it
     */
    public PushUrl read(String parameters, StreamId stream) {
        // Who is refused tries again with the same URL.
        if (!parameters.equals(last) || !stream.equals(lastStream)) {
            lastUrl = judge(parameters, stream);
            last = parameters;
            lastStream = stream;
        }
        return lastUrl;
    }

    private PushUrl judge(String parameters, StreamId stream) {
        String alone = PushParameters.timeAlone(parameters);
        if (alone != null) {
            return PushUrl.of(alone, Signature.NOT_RECORDED);
        }
        PushParameters given = PushParameters.of(parameters);
        if (given == null) {
            return PushUrl.UNKNOWN;
        }
        return judge(given, stream).naming(given.identity());
    }

    private PushUrl judge(PushParameters given, StreamId stream) {
        String time = given.time();
        PushUrl url = PushUrl.of(time, form(given));
        byte[] digest = given.digest();
        if (digest == null || time == null) {
            return url;
        }
        List<String> own = keys.of(stream.domain());
        return own.isEmpty()
                ? url
                : PushUrl.of(time, signature(new Url(stream, url.expiresMillis()), digest, time, given.others(), own));
    }

    private static Signature form(PushParameters given) {
        if (!given.signed()) {
            return Signature.MISSING;
        }
        return given.digest() != null || given.masked() ? Signature.NOT_CHECKED : Signature.NO_DIGEST;
    }

    private Signature signature(Url url, byte[] digest, String time, String others, List<String> own) {
        String name = url.stream().streamName();
        if (signer.signed(digest, own, name, time)) {
            return Signature.RIGHT;
        }
        Doubt known = doubtful.get(url);
        if (known != null && Arrays.equals(known.digest, digest)) {
            return known.signature;
        }
        Signature signature = search(url.stream(), digest, time, others, own);
        if (known != null) {
            known.ambiguous = true;
        } else if (doubtful.size() < MOST_DOUBTFUL) {
            doubtful.put(url, new Doubt(digest, time, signature));
        }
        return signature;
    }

    private Signature search(StreamId stream, byte[] digest, String time, String others, List<String> own) {
        for (SigningMistake mistake : SigningMistake.all(stream, time, others)) {
            if (signer.signed(digest, own, mistake.name(), mistake.time())) {
                return mistake.signature();
            }
        }
        return signer.signed(digest, keys.ofOthers(stream.domain()), stream.streamName(), time)
                ? Signature.OTHER_DOMAIN
                : Signature.OTHER_KEY;
    }

    /** Tries the names of the other streams for signatures that still fit nothing, now that all names are known. */
    public void settle(List<Disconnect> disconnects) {
        doubtful.values().removeIf(doubt -> doubt.ambiguous || doubt.signature != Signature.OTHER_KEY);
        if (doubtful.isEmpty()) {
            return;
        }
        Map<PathOf, Set<String>> names = names(disconnects);
        doubtful.forEach((url, doubt) -> {
            if (fitsOther(url, doubt, names.getOrDefault(PathOf.of(url.stream()), Set.of()))) {
                doubt.signature = Signature.OTHER_STREAM;
            }
        });
        doubtful.values().removeIf(doubt -> doubt.signature == Signature.OTHER_KEY);
        if (!doubtful.isEmpty()) {
            disconnects.replaceAll(this::settled);
        }
        doubtful.clear();
    }

    private Map<PathOf, Set<String>> names(List<Disconnect> disconnects) {
        Map<PathOf, Set<String>> names = doubtful.keySet().stream()
                .map(url -> PathOf.of(url.stream()))
                .distinct()
                .collect(Collectors.toMap(path -> path, path -> new TreeSet<>()));
        @Nullable StreamId last = null;
        for (Disconnect each : disconnects) {
            if (!each.stream().equals(last)) {
                last = each.stream();
                Set<String> known = names.get(PathOf.of(last));
                if (known != null) {
                    known.add(last.streamName());
                }
            }
        }
        return names;
    }

    private boolean fitsOther(Url url, Doubt doubt, Set<String> names) {
        List<String> own = keys.of(url.stream().domain());
        return names.stream().limit(MOST_NAMES).anyMatch(name -> signer.signed(doubt.digest, own, name, doubt.time));
    }

    private Disconnect settled(Disconnect each) {
        UrlCheck check = each.urlCheck();
        if (check.signature() != Signature.OTHER_KEY) {
            return each;
        }
        @Nullable Doubt doubt = doubtful.get(new Url(each.stream(), each.urlExpiresMillis()));
        return doubt == null ? each : each.withUrlCheck(UrlCheck.of(check.time(), doubt.signature));
    }
}
