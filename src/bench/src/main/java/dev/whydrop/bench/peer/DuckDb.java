package dev.whydrop.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** All patterns as SQL in an analytical database in memory. */
public final class DuckDb {
    private static final String LOAD = """
            create table ends as
            select domain || '/' || app_name || '/' || stream_name as stream, epoch(start_time)::bigint as started,
                epoch(end_time)::bigint as ended, coalesce(client_ip, '') as address, errcode as code, sub_errcode as sub
            from (select distinct domain, app_name, stream_name, start_time, end_time, client_ip, errcode, sub_errcode
                from read_csv('%s', header = true, columns = {'domain': 'varchar', 'app_name': 'varchar',
                    'stream_name': 'varchar', 'start_time': 'timestamp', 'end_time': 'timestamp', 'client_ip': 'varchar',
                    'errcode': 'integer', 'sub_errcode': 'integer'}))
            """;

    /** Numbers the episodes of each stream from 1. */
    private static final String EPISODES = """
            create table placed as
            select *, sum(new) over (partition by stream order by ended, started, code, sub, address rows unbounded preceding) as episode
            from (select *, case when ended - lag(ended) over (partition by stream order by ended, started, code, sub, address) <= 1800
                then 0 else 1 end as new from ends)
            """;

    private static final String COUNT_EPISODES = "select count(*) from (select distinct stream, episode from placed)";

    private static final String DENSE = """
            select count(*) from (select distinct stream, episode from
                (select stream, episode, ended, lag(ended, 2) over (partition by stream, episode order by ended) as third_last
                from placed where %s) where ended - third_last <= %d)
            """;

    private static final String CUT = "sub = 0 and code between 12 and 17";
    private static final String REPLACED = "code = 21 and sub = 102";

    private static final String ALTERNATING = """
            with known as (select *, lag(address) over line as before from placed where code = 21 and sub = 102 and address <> ''
                    window line as (partition by stream, episode order by ended, started, code, sub, address)),
                collapsed as (select *, lag(address, 2) over line as last_but_one
                    from known where before is null or address <> before
                    window line as (partition by stream, episode order by ended, started, code, sub, address))
            select count(*) from (select stream, episode from collapsed where address = last_but_one
                group by stream, episode having count(*) >= 2)
            """;

    private static final String PERIODIC = """
            with intervals as (select stream, ended, started, code, address, ended - lag(ended) over line as apart from ends
                    where sub = 0 and (code in (4, 8, 20) or code between 12 and 17)
                    window line as (partition by stream order by ended, started, code, address)),
                neighbours as (select stream, apart, lead(apart) over line as second, lead(apart, 2) over line as third
                    from intervals window line as (partition by stream order by ended, started, code, address))
            select count(distinct stream) from neighbours
            where apart >= 20 and abs(second - apart) <= 0.05 * apart and abs(third - apart) <= 0.05 * apart
            """;

    private static final String SWARMS = """
            with windows as (select address, ended, count(*) over recent as n, count(distinct stream) over recent as streams,
                    count(*) over (partition by address) as of_address from ends
                    where sub = 0 and code between 12 and 17 and address <> ''
                    window recent as (partition by address order by ended range between 300 preceding and current row)),
                dense as (select distinct address, ended from windows where streams >= 3 and n >= 3 * (of_address - n) * 300.0
                    / greatest(86400, (select max(ended) - min(ended) from ends) - 300)),
                apart as (select ended - lag(ended) over (partition by address order by ended) as since from dense)
            select count(*) from apart where since is null or since > 300
            """;

    private DuckDb() {}

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("set threads = 2");
            sql.execute(LOAD.formatted(arguments[0].replace("'", "''")));
            sql.execute(EPISODES);
            System.out.println("bursts=" + number(sql, DENSE.formatted(CUT, 600))
                    + " fights=" + number(sql, DENSE.formatted(REPLACED, 900))
                    + " alternating=" + number(sql, ALTERNATING)
                    + " episodes=" + number(sql, COUNT_EPISODES)
                    + " periodic=" + number(sql, PERIODIC)
                    + " swarms=" + number(sql, SWARMS));
        }
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
