package dev.streambook.unit3.play;

import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.event.EventJson;
import dev.streambook.event.Watched;
import dev.streambook.unit3.LegacyCount;
import dev.streambook.unit3.LegacyCount.Settings;
import dev.streambook.unit3.dstream.BatchClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** Five batches of plays of three films, and a stop after the third: what a context of 3.6 counts. */
public final class PlaysOfThreeFilms {

    private static final List<List<Integer>> BATCHES =
            List.of(List.of(1, 1, 2), List.of(1, 3), List.of(2), List.of(3), List.of(3));
    private static final int STOP_AFTER = 3;

    /** What was written, by the end of the window. An output is stored in a checkpoint, and this is what outlives it. */
    private static final Map<Long, Map<Integer, Long>> WRITTEN = new ConcurrentHashMap<>();

    private final JavaSparkContext spark;
    private final LegacyCount.Input input;
    private final String bootstrapServers;

    public PlaysOfThreeFilms(JavaSparkContext spark, LegacyCount.Input input, String bootstrapServers) {
        this.spark = spark;
        this.input = input;
        this.bootstrapServers = bootstrapServers;
    }

    /** @param played the films, in the order in which they came */
    public record Step(int batch, List<Integer> played, Map<Integer, Long> counts) {}

    /** Runs the batches, with a line for each. */
    public List<Step> run(LegacyCount answer, Settings settings, String topic, Consumer<String> out) {
        BatchClock.takeOver(spark.sc());
        List<Step> steps = new ArrayList<>();
        try (TopicWriter<byte[], byte[]> writer = TopicWriter.ofBytes(bootstrapServers)) {
            for (List<List<Integer>> stretch :
                    List.of(BATCHES.subList(0, STOP_AFTER), BATCHES.subList(STOP_AFTER, BATCHES.size()))) {
                JavaStreamingContext context = JavaStreamingContext.getOrCreate(
                        settings.checkpoint().toString(), () -> answer.create(spark, input, PlaysOfThreeFilms::write));
                try (BatchClock clock = BatchClock.start(context, settings.batch())) {
                    for (List<Integer> films : stretch) {
                        writer.writeValues(
                                topic,
                                films.stream().map(PlaysOfThreeFilms::event).toList());
                        Map<Integer, Long> counts = new TreeMap<>(WRITTEN.get(clock.batch()));
                        steps.add(new Step(steps.size() + 1, films, counts));
                        out.accept("batch %d  played %-10s  counts %s".formatted(steps.size(), films, counts));
                    }
                }
                out.accept("stop");
            }
        }
        return steps;
    }

    /** An output that refers to nothing but this class: a checkpoint can hold it. */
    private static void write(long end, Map<Integer, Long> plays) {
        WRITTEN.put(end, plays);
    }

    private static byte[] event(int film) {
        return EventJson.write(new Watched(
                "play-" + film, 7, film, "2001:db8::1", Instant.parse("2026-01-31T20:00:00Z"), Duration.ofHours(1)));
    }
}
