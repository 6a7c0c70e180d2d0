package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.event.EventJson;
import dev.streambook.event.Watched;
import dev.streambook.unit3.LegacyCount.Settings;
import dev.streambook.unit3.dstream.BatchClock;
import dev.streambook.unit3.dstream.FilmsFromKafka;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Engines
@Specification(LegacyCount.class)
class LegacyCountTest {

    private static final Duration BATCH = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final String GIVEN = "batches of 10 s, windows of 30 s";

    private Answer<LegacyCount> answer;
    private JavaSparkContext spark;
    private TopicWriter<byte[], byte[]> writer;
    private FilmsFromKafka films;
    private String topic;
    private Path checkpoint;
    private WrittenCounts output;

    @BeforeEach
    void a_clock_that_is_moved_by_hand(
            Answer<LegacyCount> answer, LocalSpark local, KafkaBroker broker, Isolated isolated) {
        this.answer = answer;
        spark = JavaSparkContext.fromSparkContext(local.session().sparkContext());
        BatchClock.takeOver(spark.sc());
        topic = isolated.topic("films", 1);
        writer = isolated.closing(TopicWriter.ofBytes(broker.bootstrapServers()));
        films = new FilmsFromKafka(broker.bootstrapServers(), topic, isolated.name("count"));
        checkpoint = isolated.directory("checkpoint").resolve("context");
        output = new WrittenCounts(isolated.name("counts"));
        isolated.closing(output::forget);
    }

    @Test
    @Rule("each-batch")
    void each_batch_gives_the_counts_of_the_window_that_ends_with_it() {
        assertThat(run(WINDOW, List.of(1, 1, 2), List.of(1, 3)))
                .as("films played: 1 1 2, then 1 3; " + GIVEN)
                .containsExactly(Map.of(1, 2L, 2, 1L), Map.of(1, 3L, 2, 1L, 3, 1L));
    }

    @Test
    @Rule({"leaves", "each-batch"})
    void a_play_is_counted_for_three_batches_and_no_longer() {
        assertThat(run(WINDOW, List.of(1, 1), List.of(1), List.of(1), List.of(1)))
                .as("film 1 played: twice, once, once, once; " + GIVEN)
                .containsExactly(Map.of(1, 2L), Map.of(1, 3L), Map.of(1, 4L), Map.of(1, 3L));
    }

    @Test
    @Rule({"zeros", "leaves", "each-batch"})
    void a_film_whose_last_play_has_left_the_window_is_gone() {
        assertThat(run(WINDOW, List.of(1), List.of(2), List.of(2), List.of(2)))
                .as("films played: 1, then 2, 2, 2; " + GIVEN)
                .containsExactly(Map.of(1, 1L), Map.of(1, 1L, 2, 1L), Map.of(1, 1L, 2, 2L), Map.of(2, 3L));
    }

    @Test
    @Rule({"recovers", "leaves", "each-batch"})
    void a_restart_goes_on_with_the_window_of_the_checkpoint_even_where_new_settings_say_otherwise() {
        List<Map<Integer, Long>> before = run(WINDOW, List.of(1, 1));

        List<Map<Integer, Long>> after = run(BATCH, List.of(1), List.of(2), List.of(2));

        assertThat(before).as("film 1 played twice; " + GIVEN).containsExactly(Map.of(1, 2L));
        assertThat(after)
                .as(
                        "films played after a restart, for which a window of 10 s was set: 1, then 2, 2; the checkpoint holds the two plays"
                                + " of film 1 from before, and " + GIVEN)
                .containsExactly(Map.of(1, 3L), Map.of(1, 3L, 2, 1L), Map.of(1, 1L, 2, 2L));
    }

    /** Starts from the checkpoint, or for the first time; gives the counts after each batch of films. Then stops. */
    @SafeVarargs
    private List<Map<Integer, Long>> run(Duration window, List<Integer>... batches) {
        JavaStreamingContext context = JavaStreamingContext.getOrCreate(
                checkpoint.toUri().toString(),
                () -> answer.create(new Settings(checkpoint, BATCH, window)).create(spark, films, output));
        List<Map<Integer, Long>> counts = new ArrayList<>();
        try (BatchClock clock = BatchClock.start(context, BATCH)) {
            for (List<Integer> played : batches) {
                writer.writeValues(topic, events(played));
                counts.add(output.at(clock.batch()));
            }
        }
        return counts;
    }

    private static List<byte[]> events(List<Integer> played) {
        return IntStream.range(0, played.size())
                .mapToObj(i -> EventJson.write(new Watched(
                        "w" + i, 7, played.get(i), "2001:db8::1", Instant.parse("2026-01-31T20:00:00Z"), WINDOW)))
                .toList();
    }
}
