package dev.streambook.unit3.play;

import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit3.DedupWithinWatermark;
import dev.streambook.workbook.TodoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/**
 * An evening of events, a micro-batch of 20 each ten minutes, with a few that come again three minutes younger. Several ways
 * to drop duplicates get the same events: what each remembers, and how many copies it lets through.
 */
public final class DedupEvening {

    /** By how much the times of copies may differ. */
    public static final Duration DELAY = Duration.ofMinutes(20);

    public static final int BATCHES = 12;
    private static final int EVENTS = 20;

    private DedupEvening() {}

    /**
     * What one way has done.
     *
     * @param remembered ids in the state after each batch
     * @param copies that went on
     */
    public record Evening(List<Long> remembered, int copies) {}

    /** The ways that Spark offers beside the one of the exercise. */
    public static Map<String, DedupWithinWatermark> others() {
        String delay = DELAY.toMillis() + " milliseconds";
        Map<String, DedupWithinWatermark> ways = new LinkedHashMap<>();
        ways.put("dropDuplicates(id)", events -> events.dropDuplicates("id"));
        ways.put(
                "watermark, dropDuplicates(id)",
                events -> events.withWatermark("time", delay).dropDuplicates("id"));
        ways.put(
                "watermark, dropDuplicates(id, time)",
                events -> events.withWatermark("time", delay).dropDuplicates("id", "time"));
        return ways;
    }

    /** @param checkpoint a folder of its own */
    public static Evening spend(SparkSession session, DedupWithinWatermark dedup, Path checkpoint)
            throws TimeoutException {
        List<Long> remembered = new ArrayList<>();
        int passed = 0;
        try (DedupRun run = new DedupRun(session, dedup, checkpoint)) {
            for (int batch = 0; batch < BATCHES; batch++) {
                passed += run.send(events(batch)).size();
                remembered.add(run.remembered());
            }
        }
        return new Evening(remembered, passed - BATCHES * EVENTS);
    }

    /** Prints an evening of each way. */
    public static void main(Function<Duration, DedupWithinWatermark> yours) throws IOException, TimeoutException {
        Path directory = Files.createTempDirectory("play-");
        try (LocalSpark spark = LocalSpark.start(directory.resolve("spark"))) {
            Map<String, DedupWithinWatermark> ways = others();
            ways.put("yours", yours.apply(DELAY));
            for (Map.Entry<String, DedupWithinWatermark> way : ways.entrySet()) {
                System.out.println(way.getKey());
                try {
                    Evening evening = spend(
                            spark.newSession(),
                            way.getValue(),
                            directory.resolve("checkpoint-" + way.getKey().hashCode()));
                    System.out.println("  ids remembered after each batch: " + evening.remembered());
                    System.out.println("  copies that went on: " + evening.copies());
                } catch (TodoException todo) {
                    System.out.println("  is to be written");
                }
            }
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    /** Twenty events of this batch, and three of them again, three minutes younger. */
    private static String[] events(int batch) {
        List<String> events = IntStream.range(0, EVENTS)
                .mapToObj(i -> event(batch, i, batch * 10))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int copy = 0; copy < 3; copy++) {
            events.add(event(batch, copy, batch * 10 + 3));
        }
        return events.toArray(String[]::new);
    }

    private static String event(int batch, int number, int minute) {
        return String.format(Locale.ROOT, "e-%d-%d %02d:%02d 1", batch, number, 20 + minute / 60, minute % 60);
    }
}
