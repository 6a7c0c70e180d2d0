package dev.streambook.recommender.live.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.live.LiveClient;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.workbook.figures.Figures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A whole data set through the whole recommender, as quickly as it goes, against a producer and a consumer that move the same
 * records and do nothing else.
 */
final class ReplayBench {

    private static final String INVENTED = "100000";
    private static final List<String> ENGINES = List.of("Kafka, a ", "Storm, a ", "Spark, on ");
    private static final List<String> LAST_STAGES = List.of("archive", "speed", "trending", "similar");
    private static final String DONE = "all lines of the source are accounted for";
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final String movieLens;

    /** @param movieLens the data set, or empty for the invented audience */
    ReplayBench(String movieLens) {
        this.movieLens = movieLens;
    }

    Figures measure() throws Exception {
        Figures figures = Figures.ofThisRun();
        figures.facts()
                .put("remark", "Seconds up to the engines and to the model are counted from the start of the program.");
        Map<String, Object> row = new LinkedHashMap<>();
        Path records;
        double seconds;
        try (MeasuredLive live = MeasuredLive.start(source())) {
            seconds = replayed(live, row);
            records = RawKafka.copied(live.broker(), TopicNames.standard().events());
        }
        double alone = RawKafka.measure(records);
        Files.delete(records);
        row.put("producer and consumer alone s", text("%.2f", alone));
        row.put("share of their pace", text("%.3f", alone / seconds));
        System.out.println(row);
        figures.add(row);
        return figures;
    }

    /** The seconds from all engines up to the last stage done. */
    private double replayed(MeasuredLive live, Map<String, Object> row) throws Exception {
        Busy busy = new Busy(live.process());
        double up = enginesUp(live);
        Settled settled = settled(live);
        row.put("source", movieLens.isEmpty() ? "invented audience" : "MovieLens");
        row.put("records", settled.records());
        row.put("engines up s", text("%.1f", up));
        row.put("all stages done after s", text("%.1f", settled.seconds() - up));
        row.put("accounted for and trained s", text("%.1f", live.seconds()));
        busy.addTo(row);
        return settled.seconds() - up;
    }

    private String[] source() {
        return movieLens.isEmpty()
                ? new String[] {"--events", INVENTED, "--set", "generator.history=" + INVENTED}
                : new String[] {"--movielens", movieLens, "--speed", "max"};
    }

    private static double enginesUp(MeasuredLive live) {
        ENGINES.forEach(live::awaitLine);
        return live.seconds();
    }

    /**
     * @param seconds since the start of the program until /audit said of all records that every stage was done
     * @param records that the source wrote
     */
    private record Settled(double seconds, long records) {}

    /** Looks at /audit until the program says that a model is trained as well. */
    private static Settled settled(MeasuredLive live) throws Exception {
        Map<Long, Double> settled = new HashMap<>();
        while (!live.process().says(line -> line.contains(DONE))) {
            JsonNode audit = live.client().get("/audit").body();
            if (audit.path("settled").asBoolean() && hasAll(audit)) {
                settled.putIfAbsent(written(audit), live.seconds());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        long written = written(live.client().get("/audit").body());
        return new Settled(settled.get(written), written);
    }

    private static boolean hasAll(JsonNode audit) {
        return LAST_STAGES.stream()
                .noneMatch(stage -> LiveClient.stage(audit, stage).isMissingNode());
    }

    private static long written(JsonNode audit) {
        return audit.at("/stages/0/out").asLong();
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
