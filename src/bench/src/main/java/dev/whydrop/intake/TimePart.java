package dev.whydrop.intake;

import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The time parser: one time in each form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TimePart {
    private final TimeReader times = new TimeReader(ZoneId.of("Asia/Tokyo"));

    @Param({
        "2026-11-20T19:31:06Z",
        "2026-11-20 19:31:06",
        "1795203066",
        "2026-11-20T19:31:06.250+09:00",
        "2026/11/20 19:31"
    })
    public String form = "";

    @Benchmark
    public long millis() {
        return times.millis(form);
    }
}
