package dev.whydrop.intake.internal.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What columns are called in tables: by the platform in three languages, and by people. */
public final class ColumnNames {
    private static final Map<String, Column> CHINESE = plainly(Map.ofEntries(
            Map.entry("域名", Column.DOMAIN),
            Map.entry("推流域名", Column.DOMAIN),
            Map.entry("路径", Column.APP_NAME),
            Map.entry("推流路径", Column.APP_NAME),
            Map.entry("应用名", Column.APP_NAME),
            Map.entry("应用名称", Column.APP_NAME),
            Map.entry("流名称", Column.STREAM_NAME),
            Map.entry("流名", Column.STREAM_NAME),
            Map.entry("流ID", Column.STREAM_NAME),
            Map.entry("直播流名称", Column.STREAM_NAME),
            Map.entry("开始时间", Column.START_TIME),
            Map.entry("推流开始时间", Column.START_TIME),
            Map.entry("结束时间", Column.END_TIME),
            Map.entry("推流结束时间", Column.END_TIME),
            Map.entry("断流时间", Column.END_TIME),
            Map.entry("推流时长", Column.DURATION),
            Map.entry("推流时长（秒）", Column.DURATION),
            Map.entry("推流时长（毫秒）", Column.DURATION_MS),
            Map.entry("客户端IP", Column.CLIENT_IP),
            Map.entry("推流客户端IP", Column.CLIENT_IP),
            Map.entry("推流IP", Column.CLIENT_IP),
            Map.entry("错误码", Column.ERRCODE),
            Map.entry("断流错误码", Column.ERRCODE),
            Map.entry("子错误码", Column.SUB_ERRCODE),
            Map.entry("断流原因", Column.REASON),
            Map.entry("原因", Column.REASON),
            Map.entry("错误原因", Column.REASON),
            Map.entry("错误描述", Column.REASON),
            Map.entry("错误信息", Column.REASON),
            Map.entry("推断流错误码", Column.ERRCODE),
            Map.entry("推断流错误描述", Column.REASON),
            Map.entry("接入节点", Column.NODE),
            Map.entry("推流参数", Column.STREAM_PARAM),
            Map.entry("分辨率", Column.RESOLUTION)));
    private static final Map<String, Column> JAPANESE = plainly(Map.ofEntries(
            Map.entry("ドメイン", Column.DOMAIN),
            Map.entry("ドメイン名", Column.DOMAIN),
            Map.entry("プッシュドメイン", Column.DOMAIN),
            Map.entry("プッシュドメイン名", Column.DOMAIN),
            Map.entry("パス", Column.APP_NAME),
            Map.entry("アプリ名", Column.APP_NAME),
            Map.entry("アプリケーション名", Column.APP_NAME),
            Map.entry("ストリーム名", Column.STREAM_NAME),
            Map.entry("ストリームID", Column.STREAM_NAME),
            Map.entry("開始時間", Column.START_TIME),
            Map.entry("開始時刻", Column.START_TIME),
            Map.entry("開始日時", Column.START_TIME),
            Map.entry("プッシュ開始時間", Column.START_TIME),
            Map.entry("プッシュ開始日時", Column.START_TIME),
            Map.entry("終了時間", Column.END_TIME),
            Map.entry("終了時刻", Column.END_TIME),
            Map.entry("終了日時", Column.END_TIME),
            Map.entry("プッシュ終了時間", Column.END_TIME),
            Map.entry("プッシュ終了日時", Column.END_TIME),
            Map.entry("プッシュ時間", Column.DURATION),
            Map.entry("プッシュ継続時間", Column.DURATION),
            Map.entry("プッシュ時間（秒）", Column.DURATION),
            Map.entry("クライアントIP", Column.CLIENT_IP),
            Map.entry("クライアントIPアドレス", Column.CLIENT_IP),
            Map.entry("エラーコード", Column.ERRCODE),
            Map.entry("サブエラーコード", Column.SUB_ERRCODE),
            Map.entry("切断原因", Column.REASON),
            Map.entry("切断理由", Column.REASON),
            Map.entry("中断原因", Column.REASON),
            Map.entry("ストリーム切断原因", Column.REASON),
            Map.entry("ストリーム切断の原因", Column.REASON),
            Map.entry("ストリーミング遮断の原因", Column.REASON),
            Map.entry("エラー原因", Column.REASON),
            Map.entry("原因", Column.REASON),
            Map.entry("プッシュ切断エラーコード", Column.ERRCODE),
            Map.entry("プッシュ切断エラーの説明", Column.REASON),
            Map.entry("アクセスノード", Column.NODE),
            Map.entry("解像度", Column.RESOLUTION)));
    /** What English tables call them that people make themselves, or an older console made. */
    private static final Map<String, Column> LOOSE = plainly(Map.ofEntries(
            Map.entry("start", Column.START_TIME),
            Map.entry("started_at", Column.START_TIME),
            Map.entry("begin_time", Column.START_TIME),
            Map.entry("push_start_time", Column.START_TIME),
            Map.entry("end", Column.END_TIME),
            Map.entry("ended_at", Column.END_TIME),
            Map.entry("push_end_time", Column.END_TIME),
            Map.entry("stop_time", Column.END_TIME),
            Map.entry("disconnect_time", Column.END_TIME),
            Map.entry("disconnected_at", Column.END_TIME),
            Map.entry("interruption_time", Column.END_TIME),
            Map.entry("push_client_ip", Column.CLIENT_IP),
            Map.entry("client_ip_address", Column.CLIENT_IP),
            Map.entry("push_domain_name", Column.DOMAIN),
            Map.entry("application_name", Column.APP_NAME),
            Map.entry("push_path", Column.APP_NAME),
            Map.entry("access_node", Column.NODE),
            Map.entry("push_node", Column.NODE),
            Map.entry("node_ip", Column.NODE),
            Map.entry("节点", Column.NODE),
            Map.entry("节点IP", Column.NODE),
            Map.entry("ノード", Column.NODE),
            Map.entry("error_description", Column.REASON),
            Map.entry("error_cause", Column.REASON),
            Map.entry("interruption_reason", Column.REASON),
            Map.entry("cause_of_interruption", Column.REASON),
            Map.entry("reason_for_interruption", Column.REASON),
            Map.entry("stream_interruption_cause", Column.REASON),
            Map.entry("cause_of_stream_interruption", Column.REASON),
            Map.entry("disconnect_reason", Column.REASON),
            Map.entry("disconnection_reason", Column.REASON),
            Map.entry("cause_of_disconnection", Column.REASON),
            Map.entry("reason_for_disconnection", Column.REASON)));

    /** As the English console writes it, in seconds; the callbacks' push_duration is in milliseconds. */
    private static final Pattern CONSOLE_DURATION = Pattern.compile("\\s*[Pp]ush [Dd]uration\\s*");

    private static final Map<String, Column> UNITS = Map.ofEntries(
            Map.entry("s", Column.DURATION),
            Map.entry("sec", Column.DURATION),
            Map.entry("secs", Column.DURATION),
            Map.entry("second", Column.DURATION),
            Map.entry("seconds", Column.DURATION),
            Map.entry("秒", Column.DURATION),
            Map.entry("ms", Column.DURATION_MS),
            Map.entry("millis", Column.DURATION_MS),
            Map.entry("milliseconds", Column.DURATION_MS),
            Map.entry("毫秒", Column.DURATION_MS),
            Map.entry("ミリ秒", Column.DURATION_MS));

    private static final Map<String, Column> BY_NAME = names();

    private ColumnNames() {}

    /** {@return the column that a header means by its canonical name or another known one; empty when it means none} */
    static Optional<Column> column(String title) {
        if (CONSOLE_DURATION.matcher(title).matches()) {
            return Optional.of(Column.DURATION);
        }
        Column known = BY_NAME.get(Column.plain(title));
        return known == null ? besides(Heading.of(title)) : Optional.of(known);
    }

    /** {@return the column of a title that says more than that: in which zone times are, in which unit a length} */
    private static Optional<Column> besides(Heading heading) {
        Column column = BY_NAME.get(Column.plain(heading.name()));
        if (column == null) {
            return Optional.empty();
        }
        return switch (column) {
            case START_TIME, END_TIME -> Optional.of(column);
            case DURATION, DURATION_MS -> Optional.ofNullable(UNITS.get(heading.unit()));
            default -> Optional.empty();
        };
    }

    /** Whether a name, as {@link Column#plain(String)} writes it, is one that anybody may use for something else. */
    static boolean loose(String plain) {
        return LOOSE.containsKey(plain);
    }

    /** {@return in whose words the titles are that are known} */
    public static Wording wording(List<String> titles) {
        List<String> plain = titles.stream()
                .map(title -> BY_NAME.containsKey(Column.plain(title))
                        ? title
                        : Heading.of(title).name())
                .map(Column::plain)
                .toList();
        if (plain.stream().anyMatch(JAPANESE::containsKey)) {
            return Wording.JA;
        }
        return plain.stream().anyMatch(CHINESE::containsKey) ? Wording.ZH : Wording.PLAIN;
    }

    /** {@return every name of a column, as {@link Column#plain} writes it, sorted} */
    static List<String> of(Column column) {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    // "app" is not among them: in the platform's callbacks it is the push domain (see Header), elsewhere the AppName.
    private static Map<String, Column> names() {
        Map<String, Column> names = new HashMap<>();
        for (Column column : Column.values()) {
            names.put(Column.plain(column.toString()), column);
        }
        Map.ofEntries(
                        Map.entry("DomainName", Column.DOMAIN),
                        Map.entry("push_domain", Column.DOMAIN),
                        Map.entry("stream", Column.STREAM_NAME),
                        Map.entry("stream_id", Column.STREAM_NAME),
                        Map.entry("StreamStartTime", Column.START_TIME),
                        Map.entry("StreamEndTime", Column.END_TIME),
                        Map.entry("user_ip", Column.CLIENT_IP),
                        Map.entry("ip", Column.CLIENT_IP),
                        Map.entry("code", Column.ERRCODE),
                        Map.entry("error_code", Column.ERRCODE),
                        Map.entry("sub_code", Column.SUB_ERRCODE),
                        Map.entry("sub_error_code", Column.SUB_ERRCODE),
                        Map.entry("StopReason", Column.REASON),
                        Map.entry("errmsg", Column.REASON),
                        Map.entry("error_message", Column.REASON),
                        Map.entry("push_duration", Column.DURATION_MS),
                        Map.entry("event_time", Column.END_TIME),
                        Map.entry("update_time", Column.END_TIME),
                        Map.entry("path", Column.APP_NAME),
                        Map.entry("cause", Column.REASON),
                        Map.entry("interruption_cause", Column.REASON))
                .forEach((name, column) -> names.put(Column.plain(name), column));
        names.putAll(LOOSE);
        names.putAll(CHINESE);
        names.putAll(JAPANESE);
        return Map.copyOf(names);
    }

    private static Map<String, Column> plainly(Map<String, Column> names) {
        Map<String, Column> plain = new HashMap<>();
        names.forEach((name, column) -> plain.put(Column.plain(name), column));
        return Map.copyOf(plain);
    }
}
