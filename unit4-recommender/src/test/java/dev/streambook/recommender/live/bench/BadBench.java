package dev.streambook.recommender.live.bench;

import static dev.streambook.workbook.figures.GuideFigures.line;

import dev.streambook.recommender.live.LiveProcess;
import dev.streambook.workbook.figures.Figures;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/** Bad requests, and bad lines in the boxes' files, beside good requests. */
final class BadBench {

    private static final int LINES_AT_ONCE = 1_000;
    private static final String HISTORY = "30000";
    private static final Instant TIME = Instant.parse("2026-01-31T20:15:00Z");

    private final int requests;
    private final int thousandLines;
    private final int quietSeconds;
    private final Map<String, Long> refused = new TreeMap<>();

    /**
     * @param thousandLines how often a thousand bad lines come at once
     * @param quietSeconds of good requests alone, before the bad ones and after them
     */
    BadBench(int requests, int thousandLines, int quietSeconds) {
        this.requests = requests;
        this.thousandLines = thousandLines;
        this.quietSeconds = quietSeconds;
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }

    Figures measure() throws Exception {
        Figures figures = Figures.ofThisRun();
        try (MeasuredLive live =
                MeasuredLive.start("--events", HISTORY, "--set", "faults.corrupt-lines=" + LINES_AT_ONCE)) {
            live.awaitLine("serving on ");
            Histogram alone = good(live, "before", this::pause);
            long letters = deadLetters(live);
            long heap = HeapOf.aliveMegabytes(live.process().pid());
            Map<String, Map<String, LongAdder>> outcomes = new LinkedHashMap<>();
            Histogram beside = good(live, "beside", () -> outcomes.putAll(bad(live)));
            long newLetters = deadLetters(live) - letters;
            long heapAfter = HeapOf.aliveMegabytes(live.process().pid());
            alone.add(good(live, "after", this::pause));
            outcomes.forEach((kind, of) -> figures.add(row(kind, of)));
            figures.add(row("line of a box", (long) thousandLines * LINES_AT_ONCE, newLetters, Map.of()));
            figures.facts().put("remark", remark(alone, beside) + heap(heap, heapAfter) + traces(live.process()));
            figures.rows().forEach(System.out::println);
        }
        return figures;
    }

    private String remark(Histogram alone, Histogram beside) {
        return line(
                "Good requests: p50 %.1f ms and p99 %.1f ms alone; p50 %.1f ms and p99 %.1f ms beside the bad ones, so"
                        + " p99 was %.1f times as long. %d of %d good requests were refused%s.",
                millis(alone, 50),
                millis(alone, 99),
                millis(beside, 50),
                millis(beside, 99),
                millis(beside, 99) / millis(alone, 99),
                refused.values().stream().mapToLong(Long::longValue).sum(),
                alone.getTotalCount() + beside.getTotalCount(),
                refused.isEmpty() ? "" : ": " + refused);
    }

    private static String heap(long before, long after) {
        return line(
                " Alive in the heap after a collection: %d MB before the bad requests and %d MB after them.",
                before, after);
    }

    private static String traces(LiveProcess process) {
        return line(
                " Lines of stack traces on the console: %d.",
                process.lines().stream()
                        .filter(text -> text.startsWith("\tat "))
                        .count());
    }

    /** Good requests for as long as something else happens. */
    private Histogram good(MeasuredLive live, String mark, Meanwhile meanwhile) throws Exception {
        try (GoodTraffic traffic = new GoodTraffic(live.client(), TIME, mark)) {
            meanwhile.happens();
            Histogram micros = traffic.end();
            traffic.refused().forEach((kind, number) -> refused.merge(kind, number, Long::sum));
            return micros;
        }
    }

    private void pause() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(quietSeconds));
    }

    private Map<String, Map<String, LongAdder>> bad(MeasuredLive live) throws Exception {
        for (int n = 0; n < thousandLines; n++) {
            live.await(
                    "the lines may come",
                    () -> live.client().send("POST", "/faults/corrupt", "").status() == 202);
        }
        Map<String, Map<String, LongAdder>> outcomes =
                new BadTraffic(live.client().address()).send(requests);
        live.await(
                "the lines are handled",
                () -> live.client()
                        .get("/faults")
                        .body()
                        .at("/runs/0/state")
                        .asText()
                        .equals("recovered"));
        return outcomes;
    }

    private static long deadLetters(MeasuredLive live) throws Exception {
        return live.stage("intake").path("deadLettered").asLong();
    }

    private static Map<String, Object> row(String kind, Map<String, LongAdder> outcomes) {
        return row(kind, count(outcomes, any -> true), 0, outcomes);
    }

    private static Map<String, Object> row(String kind, long sent, long letters, Map<String, LongAdder> outcomes) {
        long refused = count(outcomes, status -> status.startsWith("4"));
        long closed = count(outcomes, "closed"::equals);
        long broken = count(outcomes, status -> status.startsWith("5"));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what was bad", kind);
        row.put("sent", sent);
        row.put("4xx", refused);
        row.put("dead letter", letters);
        row.put("closed without an answer", closed);
        row.put("5xx", broken);
        row.put("anything else", sent - refused - letters - closed - broken);
        return row;
    }

    private static long count(Map<String, LongAdder> outcomes, Predicate<String> status) {
        return outcomes.entrySet().stream()
                .filter(outcome -> status.test(outcome.getKey()))
                .mapToLong(outcome -> outcome.getValue().sum())
                .sum();
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }
}
