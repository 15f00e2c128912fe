package dev.whydrop.cloud.client;

import java.io.IOException;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Sees what goes over the line, as the SDK's exceptions say too little about it. Keeps what came last; not safe to share between threads. Logs nothing.
 */
final class ResponseRecorder implements Interceptor {
    /** A page of the largest question has some 60 KB. */
    private static final long LONGEST_ANSWER = 32L << 20;

    private @Nullable IOException failure;
    private @Nullable Instant date;
    private int status;
    private long length;
    private String contentType = "";

    @Override
    public Response intercept(Chain chain) throws IOException {
        forget();
        try {
            return read(chain.proceed(chain.request()));
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void forget() {
        failure = null;
        date = null;
        status = 0;
        length = 0;
        contentType = "";
    }

    /** {@return the same response with its body already read, so that a body that breaks off is seen here} */
    private Response read(Response response) throws IOException {
        status = response.code();
        java.util.Date sent = response.headers().getDate("Date");
        date = sent == null ? null : sent.toInstant();
        try (ResponseBody body = response.body()) {
            if (body == null) {
                return response;
            }
            MediaType type = body.contentType();
            contentType = type == null ? "" : type.type() + "/" + type.subtype();
            BufferedSource source = body.source();
            if (source.request(LONGEST_ANSWER + 1)) {
                throw new IOException("the answer is longer than " + (LONGEST_ANSWER >> 20) + " MB");
            }
            byte[] bytes = source.readByteArray();
            length = bytes.length;
            return response.newBuilder().body(ResponseBody.create(bytes, type)).build();
        }
    }

    /** {@return why there is no answer, or null when there is one} */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** {@return the platform's time when it answered, or null when it did not say} */
    @Nullable
    Instant date() {
        return date;
    }

    /** {@return the HTTP status, 0 when there is no answer} */
    int status() {
        return status;
    }

    /** Whether there is an answer with nothing in it. */
    boolean empty() {
        return status != 0 && length == 0;
    }

    /** {@return what kind of answer it is, in words, without anything that stands in it} */
    String described() {
        return "HTTP " + status + ", " + (contentType.isEmpty() ? "no content type" : contentType) + ", " + length
                + " bytes";
    }
}
