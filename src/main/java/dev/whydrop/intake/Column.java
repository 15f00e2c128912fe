package dev.whydrop.intake;

import dev.whydrop.catalog.NearNames;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a file can hold. A name fits without regard to case, blanks and punctuation. */
enum Column {
    DOMAIN,
    APP_NAME,
    STREAM_NAME,
    START_TIME,
    END_TIME,
    CLIENT_IP,
    ERRCODE,
    SUB_ERRCODE,
    REASON,
    /** The length of the push in milliseconds. */
    DURATION_MS,
    /** The length of the push in seconds, as the API gives it. */
    DURATION,
    NODE,
    SET_ID,
    SEQUENCE,
    /** Of a callback: 0 when the push has stopped. */
    EVENT_TYPE,
    STREAM_PARAM,
    RESOLUTION,
    /** Of a callback: of the picture, in pixels. */
    WIDTH,
    HEIGHT,
    /** Of a callback about push errors: when they were told. */
    DATA_TIME,
    /** Of a callback about push errors: their list, as JSON. */
    ABNORMAL_EVENT;

    private static final Map<String, Column> CHINESE = plainly(Map.ofEntries(
            Map.entry("域名", DOMAIN),
            Map.entry("推流域名", DOMAIN),
            Map.entry("路径", APP_NAME),
            Map.entry("推流路径", APP_NAME),
            Map.entry("应用名", APP_NAME),
            Map.entry("应用名称", APP_NAME),
            Map.entry("流名称", STREAM_NAME),
            Map.entry("流名", STREAM_NAME),
            Map.entry("流ID", STREAM_NAME),
            Map.entry("直播流名称", STREAM_NAME),
            Map.entry("开始时间", START_TIME),
            Map.entry("推流开始时间", START_TIME),
            Map.entry("结束时间", END_TIME),
            Map.entry("推流结束时间", END_TIME),
            Map.entry("断流时间", END_TIME),
            Map.entry("推流时长", DURATION),
            Map.entry("推流时长（秒）", DURATION),
            Map.entry("推流时长（毫秒）", DURATION_MS),
            Map.entry("客户端IP", CLIENT_IP),
            Map.entry("推流客户端IP", CLIENT_IP),
            Map.entry("推流IP", CLIENT_IP),
            Map.entry("错误码", ERRCODE),
            Map.entry("断流错误码", ERRCODE),
            Map.entry("子错误码", SUB_ERRCODE),
            Map.entry("断流原因", REASON),
            Map.entry("原因", REASON),
            Map.entry("错误原因", REASON),
            Map.entry("错误描述", REASON),
            Map.entry("错误信息", REASON),
            Map.entry("推断流错误码", ERRCODE),
            Map.entry("推断流错误描述", REASON),
            Map.entry("接入节点", NODE),
            Map.entry("推流参数", STREAM_PARAM),
            Map.entry("分辨率", RESOLUTION)));
    private static final Map<String, Column> JAPANESE = plainly(Map.ofEntries(
            Map.entry("ドメイン", DOMAIN),
            Map.entry("ドメイン名", DOMAIN),
            Map.entry("プッシュドメイン", DOMAIN),
            Map.entry("プッシュドメイン名", DOMAIN),
            Map.entry("パス", APP_NAME),
            Map.entry("アプリ名", APP_NAME),
            Map.entry("アプリケーション名", APP_NAME),
            Map.entry("ストリーム名", STREAM_NAME),
            Map.entry("ストリームID", STREAM_NAME),
            Map.entry("開始時間", START_TIME),
            Map.entry("開始時刻", START_TIME),
            Map.entry("開始日時", START_TIME),
            Map.entry("プッシュ開始時間", START_TIME),
            Map.entry("プッシュ開始日時", START_TIME),
            Map.entry("終了時間", END_TIME),
            Map.entry("終了時刻", END_TIME),
            Map.entry("終了日時", END_TIME),
            Map.entry("プッシュ終了時間", END_TIME),
            Map.entry("プッシュ終了日時", END_TIME),
            Map.entry("プッシュ時間", DURATION),
            Map.entry("プッシュ継続時間", DURATION),
            Map.entry("プッシュ時間（秒）", DURATION),
            Map.entry("クライアントIP", CLIENT_IP),
            Map.entry("クライアントIPアドレス", CLIENT_IP),
            Map.entry("エラーコード", ERRCODE),
            Map.entry("サブエラーコード", SUB_ERRCODE),
            Map.entry("切断原因", REASON),
            Map.entry("切断理由", REASON),
            Map.entry("中断原因", REASON),
            Map.entry("ストリーム切断原因", REASON),
            Map.entry("ストリーム切断の原因", REASON),
            Map.entry("ストリーミング遮断の原因", REASON),
            Map.entry("エラー原因", REASON),
            Map.entry("原因", REASON),
            Map.entry("プッシュ切断エラーコード", ERRCODE),
            Map.entry("プッシュ切断エラーの説明", REASON),
            Map.entry("アクセスノード", NODE),
            Map.entry("解像度", RESOLUTION)));
    /** What English tables call them that people make themselves, or an older console made. */
    private static final Map<String, Column> LOOSE = plainly(Map.ofEntries(
            Map.entry("start", START_TIME),
            Map.entry("started_at", START_TIME),
            Map.entry("begin_time", START_TIME),
            Map.entry("push_start_time", START_TIME),
            Map.entry("end", END_TIME),
            Map.entry("ended_at", END_TIME),
            Map.entry("push_end_time", END_TIME),
            Map.entry("stop_time", END_TIME),
            Map.entry("disconnect_time", END_TIME),
            Map.entry("disconnected_at", END_TIME),
            Map.entry("interruption_time", END_TIME),
            Map.entry("push_client_ip", CLIENT_IP),
            Map.entry("client_ip_address", CLIENT_IP),
            Map.entry("push_domain_name", DOMAIN),
            Map.entry("application_name", APP_NAME),
            Map.entry("push_path", APP_NAME),
            Map.entry("access_node", NODE),
            Map.entry("push_node", NODE),
            Map.entry("node_ip", NODE),
            Map.entry("节点", NODE),
            Map.entry("节点IP", NODE),
            Map.entry("ノード", NODE),
            Map.entry("error_description", REASON),
            Map.entry("error_cause", REASON),
            Map.entry("interruption_reason", REASON),
            Map.entry("cause_of_interruption", REASON),
            Map.entry("reason_for_interruption", REASON),
            Map.entry("stream_interruption_cause", REASON),
            Map.entry("cause_of_stream_interruption", REASON),
            Map.entry("disconnect_reason", REASON),
            Map.entry("disconnection_reason", REASON),
            Map.entry("cause_of_disconnection", REASON),
            Map.entry("reason_for_disconnection", REASON)));

    /** As the English console writes it, in seconds; the callbacks' push_duration is in milliseconds. */
    private static final Pattern CONSOLE_DURATION = Pattern.compile("\\s*[Pp]ush [Dd]uration\\s*");

    private static final Map<String, Column> UNITS = Map.ofEntries(
            Map.entry("s", DURATION),
            Map.entry("sec", DURATION),
            Map.entry("secs", DURATION),
            Map.entry("second", DURATION),
            Map.entry("seconds", DURATION),
            Map.entry("秒", DURATION),
            Map.entry("ms", DURATION_MS),
            Map.entry("millis", DURATION_MS),
            Map.entry("milliseconds", DURATION_MS),
            Map.entry("毫秒", DURATION_MS),
            Map.entry("ミリ秒", DURATION_MS));

    private static final Map<String, Column> BY_NAME = names();

    /**
     * {@return the column of that canonical name}
     *
     * @throws IllegalArgumentException if there is none
     */
    static Column canonical(String name) {
        return Arrays.stream(values())
                .filter(column -> plain(column.toString()).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no column '" + Excerpt.value(name).shown() + "'. "
                                + NearNames.of(all()).maybe(name, oneOf())));
    }

    private static List<String> all() {
        return Arrays.stream(values()).map(Column::toString).toList();
    }

    private static String oneOf() {
        return "Maybe one of: " + String.join(", ", all()) + ".";
    }

    /** {@return the column that a header means by its canonical name or another known one; empty when it means none} */
    static Optional<Column> of(String title) {
        if (CONSOLE_DURATION.matcher(title).matches()) {
            return Optional.of(DURATION);
        }
        Column known = BY_NAME.get(plain(title));
        return known == null ? besides(Heading.of(title)) : Optional.of(known);
    }

    /** {@return the column of a title that says more than that: in which zone times are, in which unit a length} */
    private static Optional<Column> besides(Heading heading) {
        Column column = BY_NAME.get(plain(heading.name()));
        if (column == null) {
            return Optional.empty();
        }
        return switch (column) {
            case START_TIME, END_TIME -> Optional.of(column);
            case DURATION, DURATION_MS -> Optional.ofNullable(UNITS.get(heading.unit()));
            default -> Optional.empty();
        };
    }

    /** Whether a name, as {@link #plain(String)} writes it, is one that anybody may use for something else. */
    static boolean loose(String plain) {
        return LOOSE.containsKey(plain);
    }

    /** {@return every name of this column, as {@link #plain(String)} writes it, sorted} */
    List<String> plainNames() {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getValue() == this)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** {@return in whose words the titles are that are known} */
    static Wording wording(List<String> titles) {
        List<String> plain = titles.stream()
                .map(title -> BY_NAME.containsKey(plain(title))
                        ? title
                        : Heading.of(title).name())
                .map(Column::plain)
                .toList();
        if (plain.stream().anyMatch(JAPANESE::containsKey)) {
            return Wording.JA;
        }
        return plain.stream().anyMatch(CHINESE::containsKey) ? Wording.ZH : Wording.PLAIN;
    }

    /** {@return the name without case, blanks and punctuation, and with full-width letters as usual ones} */
    static String plain(String name) {
        String usual = name.chars().allMatch(letter -> letter < 0x80)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKC);
        return usual.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** {@return the canonical name, such as {@code stream_name}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    // "app" is not among them: in the platform's callbacks it is the push domain (see Header), elsewhere the AppName.
    private static Map<String, Column> names() {
        Map<String, Column> names = new HashMap<>();
        for (Column column : values()) {
            names.put(plain(column.toString()), column);
        }
        Map.ofEntries(
                        Map.entry("DomainName", DOMAIN),
                        Map.entry("push_domain", DOMAIN),
                        Map.entry("stream", STREAM_NAME),
                        Map.entry("stream_id", STREAM_NAME),
                        Map.entry("StreamStartTime", START_TIME),
                        Map.entry("StreamEndTime", END_TIME),
                        Map.entry("user_ip", CLIENT_IP),
                        Map.entry("ip", CLIENT_IP),
                        Map.entry("code", ERRCODE),
                        Map.entry("error_code", ERRCODE),
                        Map.entry("sub_code", SUB_ERRCODE),
                        Map.entry("sub_error_code", SUB_ERRCODE),
                        Map.entry("StopReason", REASON),
                        Map.entry("errmsg", REASON),
                        Map.entry("error_message", REASON),
                        Map.entry("push_duration", DURATION_MS),
                        Map.entry("event_time", END_TIME),
                        Map.entry("update_time", END_TIME),
                        Map.entry("path", APP_NAME),
                        Map.entry("cause", REASON),
                        Map.entry("interruption_cause", REASON))
                .forEach((name, column) -> names.put(plain(name), column));
        names.putAll(LOOSE);
        names.putAll(CHINESE);
        names.putAll(JAPANESE);
        return Map.copyOf(names);
    }

    private static Map<String, Column> plainly(Map<String, Column> names) {
        Map<String, Column> plain = new HashMap<>();
        names.forEach((name, column) -> plain.put(plain(name), column));
        return Map.copyOf(plain);
    }
}
