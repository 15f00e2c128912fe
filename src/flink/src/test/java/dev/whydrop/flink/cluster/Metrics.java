package dev.whydrop.flink.cluster;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Keeps what operators count, to be looked at. Flink makes it, so what it keeps is static. */
public final class Metrics implements MetricReporter, MetricReporterFactory {
    private record Place(String job, String operator, String name) {}

    private static final Map<Metric, Place> ALL = new ConcurrentHashMap<>();

    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        return this;
    }

    @Override
    public void open(MetricConfig config) {
        // Nothing to configure.
    }

    @Override
    public void close() {
        ALL.clear();
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        Map<String, String> place = group.getAllVariables();
        ALL.put(metric, new Place(place.getOrDefault("<job_id>", ""), place.getOrDefault("<operator_name>", ""), name));
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        ALL.remove(metric);
    }

    /** {@return a figure of a job that runs, over all of its tasks} */
    static long sum(JobID job, String name) {
        return values(each -> each.job().equals(job.toString()) && each.name().equals(name))
                .sum();
    }

    /** {@return how far event time has come for an operator; before all times where it does not run} */
    static long watermark(JobID job, String operator) {
        return values(new Place(job.toString(), operator, "currentInputWatermark")::equals)
                .min()
                .orElse(Long.MIN_VALUE);
    }

    private static LongStream values(Predicate<Place> wanted) {
        return ALL.entrySet().stream()
                .filter(each -> wanted.test(each.getValue()))
                .mapToLong(each -> value(each.getKey()));
    }

    private static long value(Metric metric) {
        return metric instanceof Counter counter
                ? counter.getCount()
                : metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number
                        ? number.longValue()
                        : 0;
    }
}
