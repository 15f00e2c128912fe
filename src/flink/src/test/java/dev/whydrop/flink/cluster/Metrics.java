package dev.whydrop.flink.cluster;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
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
    private record Place(String job, String name) {}

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
        ALL.put(metric, new Place(group.getAllVariables().getOrDefault("<job_id>", ""), name));
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        ALL.remove(metric);
    }

    /** {@return a figure of a job that runs, over all of its tasks} */
    static long sum(JobID job, String name) {
        Place place = new Place(job.toString(), name);
        return ALL.entrySet().stream()
                .filter(each -> each.getValue().equals(place))
                .mapToLong(each -> value(each.getKey()))
                .sum();
    }

    private static long value(Metric metric) {
        return metric instanceof Counter counter
                ? counter.getCount()
                : metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number ? number.longValue() : 0;
    }
}
