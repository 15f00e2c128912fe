package dev.whydrop.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform's API on this machine: it behaves as documented until it is told to misbehave. */
public final class LoopbackApi implements AutoCloseable {
    public static final String SECRET_ID = "AKIDloopback0000000000";
    public static final String SECRET_KEY = "s3cr3tKeyThatMustNeverShow";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SIGNED = Pattern.compile(
            "TC3-HMAC-SHA256 Credential=([^/]+)/\\d{4}-\\d\\d-\\d\\d/\\S+/tc3_request, SignedHeaders=\\S+, Signature=[0-9a-f]{64}");

    static {
        System.setProperty(
                "sun.net.httpserver.nodelay", "true"); // Otherwise each answer waits for the other side's 40 ms.
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Clock clock;
    private final List<Event> events = new ArrayList<>();
    private final Queue<HttpHandler> misbehaviour = new ConcurrentLinkedQueue<>();
    private final Map<String, Function<JsonNode, ObjectNode>> answers = new HashMap<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> actions = new CopyOnWriteArrayList<>();

    public LoopbackApi(Clock clock) throws IOException {
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        answers.put("DescribeLiveStreamEventList", this::eventList);
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds a disconnect record. */
    public LoopbackApi event(String stream, Instant start, Instant end, String reason) {
        return event("push.example.com", "live", stream, start, end, "203.0.113.7", reason);
    }

    public LoopbackApi event(
            String domain, String app, String stream, Instant start, Instant end, String address, String reason) {
        ObjectNode json = JSON.createObjectNode()
                .put("AppName", app)
                .put("DomainName", domain)
                .put("StreamName", stream)
                .put("StreamStartTime", start.toString())
                .put("StreamEndTime", end.toString())
                .put("StopReason", reason)
                .put("Duration", Duration.between(start, end).toSeconds())
                .put("ClientIp", address)
                .put("Resolution", "1920x1080");
        events.add(new Event(end, json));
        return this;
    }

    /** Answers another action with what the function makes of its parameters. */
    public LoopbackApi answer(String action, Function<JsonNode, ObjectNode> answer) {
        answers.put(action, answer);
        return this;
    }

    /** Answers another action with the same each time. */
    public LoopbackApi answer(String action, String json) {
        return answer(action, any -> read(json));
    }

    /** Handles the next requests, one each, instead of answering them. */
    public LoopbackApi misbehave(HttpHandler... handlers) {
        misbehaviour.addAll(List.of(handlers));
        return this;
    }

    /** {@return what answers as documented, to come before misbehaviour} */
    public HttpHandler wellBehaved() {
        return exchange -> send(exchange, 200, "application/json", answerTo(exchange, asked.get(asked.size() - 1)));
    }

    /** {@return the parameters of every request so far} */
    public List<JsonNode> asked() {
        return asked;
    }

    /** {@return the action of every request so far} */
    public List<String> actions() {
        return actions;
    }

    /** An error of the API. */
    public static HttpHandler error(String code, String message) {
        return exchange -> send(exchange, 200, "application/json", errorText(code, message));
    }

    public static HttpHandler text(int status, String contentType, String body) {
        return exchange -> send(exchange, status, contentType, body);
    }

    /** Takes the request and never answers. */
    public static HttpHandler silence() {
        return exchange -> {
            try {
                Thread.sleep(Duration.ofMinutes(1).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Promises a long answer and hangs up in the middle. */
    public static HttpHandler hangUp() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"Response\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("hung up");
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        HttpHandler bad = misbehaviour.poll();
        actions.add(exchange.getRequestHeaders().getFirst("X-TC-Action"));
        asked.add(JSON.readTree(body));
        if (bad != null) {
            bad.handle(exchange);
            return;
        }
        send(exchange, 200, "application/json", answerTo(exchange, JSON.readTree(body)));
    }

    private String answerTo(HttpExchange exchange, JsonNode parameters) {
        String signature = exchange.getRequestHeaders().getFirst("Authorization");
        Matcher signed = SIGNED.matcher(signature == null ? "" : signature);
        if (!signed.matches()
                || !"2018-08-01".equals(exchange.getRequestHeaders().getFirst("X-TC-Version"))) {
            return errorText("AuthFailure.SignatureFailure", "The request is not signed.");
        }
        if (!signed.group(1).equals(SECRET_ID)) {
            return errorText("AuthFailure.SecretIdNotFound", "The SecretId is not found.");
        }
        Function<JsonNode, ObjectNode> answer =
                answers.get(exchange.getRequestHeaders().getFirst("X-TC-Action"));
        if (answer == null) {
            return errorText("InvalidAction", "There is no such action here.");
        }
        ObjectNode response = answer.apply(parameters);
        return JSON.createObjectNode()
                .set("Response", response.put("RequestId", "req-1"))
                .toString();
    }

    private ObjectNode eventList(JsonNode asked) {
        Instant from = Instant.parse(asked.path("StartTime").asText());
        Instant to = Instant.parse(asked.path("EndTime").asText());
        int size = asked.path("PageSize").asInt(10);
        int page = asked.path("PageNum").asInt(1);
        Instant now = clock.instant();
        if (from.isBefore(now.minus(Duration.ofDays(60)))
                || to.isAfter(now.plusSeconds(1))
                || Duration.between(from, to).compareTo(Duration.ofDays(30)) > 0
                || size > 100
                || size * page > 10_000) {
            return read("{\"Error\":{\"Code\":\"InvalidParameter\",\"Message\":\"out of range\"}}");
        }
        List<ObjectNode> found = events.stream()
                .filter(each -> within(each.end(), from, to))
                .sorted(order(asked.path("IsAsc").asInt() == 1))
                .map(Event::json)
                .filter(each -> fits(each, asked, "DomainName", true))
                .filter(each -> fits(each, asked, "AppName", true))
                .filter(each ->
                        fits(each, asked, "StreamName", asked.path("IsStrict").asInt() == 1))
                .filter(each -> asked.path("IsFilter").asInt() == 0
                        || each.path("Duration").asInt() > 0)
                .toList();
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("EventList");
        found.stream().skip((long) size * (page - 1)).limit(size).forEach(list::add);
        return answer.put("PageNum", page)
                .put("PageSize", size)
                .put("TotalNum", found.size())
                .put("TotalPage", (found.size() + size - 1) / size);
    }

    private record Event(Instant end, ObjectNode json) {}

    private static Comparator<Event> order(boolean ascending) {
        Comparator<Event> byEnd = Comparator.comparing(Event::end);
        return ascending ? byEnd : byEnd.reversed();
    }

    private static boolean within(Instant time, Instant from, Instant to) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    private static boolean fits(ObjectNode event, JsonNode asked, String field, boolean exactly) {
        String wanted = asked.path(field).asText("");
        String given = event.path(field).asText();
        return wanted.isEmpty() || (exactly ? given.equals(wanted) : given.contains(wanted));
    }

    private static String errorText(String code, String message) {
        ObjectNode response = JSON.createObjectNode();
        response.putObject("Error").put("Code", code).put("Message", message);
        return JSON.createObjectNode()
                .set("Response", response.put("RequestId", "req-9"))
                .toString();
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** {@return several of the same} */
    public static HttpHandler[] times(int number, HttpHandler handler) {
        List<HttpHandler> handlers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            handlers.add(handler);
        }
        return handlers.toArray(HttpHandler[]::new);
    }
}
