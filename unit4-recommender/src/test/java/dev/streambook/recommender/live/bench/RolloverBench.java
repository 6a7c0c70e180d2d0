package dev.streambook.recommender.live.bench;

import dev.streambook.workbook.figures.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Readers of recommendations while the model is swapped again and again. */
final class RolloverBench {

    private static final int HISTORY = 30_000;
    private static final int LIST = 10;

    /**
     * Similarities come from the stream and have no version. A model is trained again at once, quickly, and taken in any case. A
     * request waits for its turn as long as it takes, since this is no measurement of the door.
     */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "blend.weight", "0",
            "http.max-wait", "1m",
            "training.at-least-every", "1s",
            "training.iterations", "1",
            "training.most-tested", "300",
            "model.worse-by", "1000",
            "model.worse-recall-by", "1"));

    private final int swaps;
    private final int readers;

    RolloverBench(int swaps, int readers) {
        this.swaps = swaps;
        this.readers = readers;
    }

    Figures measure() throws Exception {
        Figures figures = Figures.ofThisRun();
        try (MeasuredLive live = MeasuredLive.start(arguments());
                PublishedLists published = new PublishedLists(live.broker(), SETTINGS)) {
            live.awaitFirstRecommendation();
            live.await("the history", () -> live.stage("speed").path("in").asLong() >= HISTORY);
            figures.add(row(live, published));
        }
        String settings = String.join("; ", SETTINGS.toString().split(","));
        figures.facts()
                .put("remark", "Settings beside the defaults: " + settings.substring(1, settings.length() - 1) + ".");
        return figures;
    }

    private static String[] arguments() {
        List<String> arguments = new ArrayList<>();
        SETTINGS.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        return arguments.toArray(new String[0]);
    }

    private Map<String, Object> row(MeasuredLive live, PublishedLists published) throws Exception {
        published.forgetEarlierStates();
        int before = published.versions().size();
        Busy busy = new Busy(live.process());
        Readers.Answers answers;
        try (Readers reading = new Readers(live.client().address(), readers)) {
            live.await("the swaps", () -> published.versions().size() >= before + swaps);
            answers = reading.end();
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("readers", readers);
        row.put("swaps", published.versions().size() - before);
        row.put("seconds", Math.round(busy.seconds()));
        row.put("answers", answers.micros().getTotalCount());
        row.put("failed", answers.failures());
        row.put("p50 ms", millis(answers, 50));
        row.put("p99 ms", millis(answers, 99));
        busy.addTo(row);
        add(checked(answers, live, published), row);
        System.out.println(row);
        return row;
    }

    private static VersionCheck checked(Readers.Answers answers, MeasuredLive live, PublishedLists published)
            throws Exception {
        long ended = System.currentTimeMillis();
        live.await("all states that were answered from", () -> published.isReadUpTo(ended));
        VersionCheck check = new VersionCheck(published, LIST);
        for (Map.Entry<String, LongAdder> answer : answers.bodies().entrySet()) {
            check.check(answer.getKey(), answer.getValue().sum());
        }
        return check;
    }

    private static void add(VersionCheck check, Map<String, Object> row) {
        row.put("versions seen", check.versions());
        row.put("of no model", check.withoutModel());
        row.put("mixed", check.mixed());
        row.put("equal to another version's", check.ofAnother());
    }

    private static String millis(Readers.Answers answers, double percentile) {
        return String.format(Locale.ROOT, "%.1f", answers.micros().getValueAtPercentile(percentile) / 1e3);
    }
}
