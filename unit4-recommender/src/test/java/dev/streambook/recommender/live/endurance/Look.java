package dev.streambook.recommender.live.endurance;

import dev.streambook.recommender.live.endurance.DataFolder.Content;
import dev.streambook.recommender.live.endurance.DataFolder.Usage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/** One look at the running program: a row of the record. */
record Look(ObservedJvm jvm, DataFolder folder, GentleLoad load, String address, HttpClient http) {

    static final String SECONDS = "seconds";
    static final String FILES = " files";
    static final String MEGABYTES = " MB";
    static final String ALL = "all";

    Map<String, Object> row(long second) throws IOException, InterruptedException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(SECONDS, second);
        row.put("load", text(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        putProgram(row);
        putFolder(row);
        putTimes(row);
        return row;
    }

    private void putProgram(Map<String, Object> row) throws IOException {
        row.put("heap used MB", text(jvm.heapUsed()));
        row.put("heap after a full collection MB", jvm.fullCollections() == 0 ? "" : text(jvm.heapAfterCollection()));
        row.put("full collections", jvm.fullCollections());
        row.put("resident MB", text(jvm.resident()));
        row.put("threads", jvm.threads());
        row.put("open files", jvm.openFiles());
        row.put("cpu s", text(jvm.cpuSeconds()));
    }

    private void putFolder(Map<String, Object> row) throws IOException, InterruptedException {
        Map<Content, Usage> usage = folder.usage();
        usage.forEach((content, used) -> {
            row.put(content.label() + MEGABYTES, text(used.megabytes()));
            row.put(content.label() + FILES, used.files());
        });
        Usage all = DataFolder.sum(usage);
        row.put(ALL + MEGABYTES, text(all.megabytes()));
        row.put(ALL + FILES, all.files());
    }

    private void putTimes(Map<String, Object> row) throws IOException, InterruptedException {
        Histogram micros = load.latest();
        row.put("p50 ms", millis(micros, 50));
        row.put("p99 ms", millis(micros, 99));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/metrics")).build();
        MetricsPage metrics = new MetricsPage(
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body().toList());
        double fresh = metrics.largest("streambook_freshness_seconds", "quantile=\"0.99\"")
                .orElse(0);
        // 0 means that no event has changed a list within the last seconds
        row.put("freshness p99 ms", fresh == 0 ? "" : text(fresh * 1e3));
        OptionalDouble lag = metrics.largest("streambook_stage_lag", "stage=");
        row.put("lag", lag.isPresent() ? text(lag.getAsDouble()) : "");
        row.put(
                "events",
                text(metrics.largest("streambook_stage_records_total", "outcome=\"out\",stage=\"intake\"")
                        .orElse(0)));
    }

    /** Empty if there was no list yet. */
    private static String millis(Histogram micros, double percentile) {
        return micros.getTotalCount() == 0 ? "" : text(micros.getValueAtPercentile(percentile) / 1e3);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
