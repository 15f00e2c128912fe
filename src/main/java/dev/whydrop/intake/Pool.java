package dev.whydrop.intake;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.util.HashMap;
import java.util.Map;

/** Keeps one of equal values, so that a million rows on few streams stay small. Not safe to share between threads. */
final class Pool {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<ErrorCode, ErrorCode> codes = new HashMap<>();
    private final Map<String, Map<String, Map<String, StreamId>>> streams = new HashMap<>();

    /** {@return the text, or an equal one seen before} */
    String one(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** {@return the code, or an equal one seen before} */
    ErrorCode one(ErrorCode code) {
        ErrorCode known = codes.putIfAbsent(code, code);
        return known == null ? code : known;
    }

    /**
     * {@return the stream of these names}
     *
     * @param name never blank
     */
    StreamId stream(String domain, String appName, String name) {
        Map<String, StreamId> ofApp = streams.computeIfAbsent(domain, any -> new HashMap<>())
                .computeIfAbsent(appName, any -> new HashMap<>());
        StreamId known = ofApp.get(name);
        if (known == null) {
            known = new StreamId(one(domain), one(appName), one(name));
            ofApp.put(name, known);
        }
        return known;
    }
}
