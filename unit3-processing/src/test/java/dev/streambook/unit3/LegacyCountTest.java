package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.junit.QuietLog;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.event.EventJson;
import dev.streambook.event.Watched;
import dev.streambook.unit3.LegacyCount.Settings;
import dev.streambook.unit3.dstream.BatchClock;
import dev.streambook.unit3.dstream.FilmsFromKafka;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Restarted;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.StreamingContextState;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each start of a context is that of a new process: nothing that a static field of the answer held is left. */
@Engines
@Specification(LegacyCount.class)
class LegacyCountTest {

    private static final Duration BATCH = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final String GIVEN =
            "batches of 10 s, windows of 30 s; null: nothing was written for the end of that batch";

    private Answer<LegacyCount> answer;
    private JavaSparkContext spark;
    private TopicWriter<byte[], byte[]> writer;
    private FilmsFromKafka films;
    private String topic;
    private Path checkpoint;
    private List<Settings> others;
    private WrittenCounts output;

    @BeforeEach
    void a_clock_that_is_moved_by_hand(
            Answer<LegacyCount> answer, LocalSpark local, KafkaBroker broker, Isolated isolated) {
        this.answer = answer;
        spark = JavaSparkContext.fromSparkContext(local.session().sparkContext());
        isolated.closing(QuietLog.of(SparkContext.class)); // which warns whenever a context is recovered where one runs
        isolated.closing(QuietLog.of(
                "org.apache.spark.streaming.util.FileBasedWriteAheadLog_ReceivedBlockTracker")); // at a stop
        BatchClock.takeOver(spark.sc());
        topic = isolated.topic("films", 1);
        writer = isolated.closing(TopicWriter.ofBytes(broker.bootstrapServers()));
        films = new FilmsFromKafka(broker.bootstrapServers(), topic, isolated.name("count"));
        checkpoint = isolated.directory("checkpoint").resolve("context");
        others = List.of();
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
    @Rule({"each-batch", "zeros", "leaves"})
    void a_window_without_plays_is_written_too() {
        assertThat(run(WINDOW, List.of(), List.of(1), List.of(), List.of(), List.of()))
                .as("film 1 played in the second of five batches, nothing in the others; " + GIVEN)
                .containsExactly(Map.of(), Map.of(1, 1L), Map.of(1, 1L), Map.of(1, 1L), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"PT1.5S, PT4.5S", "P10D, P30D"})
    @Rule({"sizes", "each-batch", "leaves"})
    void batches_and_windows_are_as_long_as_the_settings_say(Duration batch, Duration window) {
        others = List.of(new Settings(checkpoint.resolveSibling("other"), batch, batch));

        assertThat(run(new Settings(checkpoint, batch, window), List.of(1), List.of(1), List.of(1), List.of(1)))
                .as("film 1 played once in each of four batches; batches of %s, windows of %s", batch, window)
                .containsExactly(Map.of(1, 1L), Map.of(1, 2L), Map.of(1, 3L), Map.of(1, 3L));
    }

    @Test
    @Rule({"sizes", "each-batch", "leaves", "zeros"})
    void a_window_may_be_one_batch_long() {
        assertThat(run(BATCH, List.of(1), List.of(1, 2), List.of()))
                .as("films played: 1, then 1 2, then none; batches of 10 s, windows of 10 s")
                .containsExactly(Map.of(1, 1L), Map.of(1, 1L, 2, 1L), Map.of());
    }

    @Test
    @Rule({"recovers", "leaves", "each-batch"})
    void a_restart_goes_on_with_the_window_of_the_checkpoint_even_where_new_settings_say_otherwise() {
        List<Map<Integer, Long>> before = run(WINDOW, List.of(1), List.of(1));

        List<Map<Integer, Long>> after = run(BATCH, List.of(1), List.of(2), List.of(2));

        assertThat(before).as("film 1 played once and once; " + GIVEN).containsExactly(Map.of(1, 1L), Map.of(1, 2L));
        assertThat(after)
                .as(
                        "films played after a restart, for which a window of 10 s was set: 1, then 2, 2; the checkpoint holds the two plays"
                                + " of film 1 from before, and " + GIVEN)
                .containsExactly(Map.of(1, 3L), Map.of(1, 2L, 2, 1L), Map.of(1, 1L, 2, 2L));
    }

    @Test
    @Rule({"recovers", "each-batch", "leaves", "zeros"})
    void a_checkpoint_is_in_its_folder_whatever_its_name_is() {
        checkpoint = checkpoint.resolve("of Zoë").resolve("100%20");
        run(WINDOW, List.of(1), List.of(1));

        assertThat(run(WINDOW, List.of(2), List.of(2), List.of(2)))
                .as(
                        "film 1 played once and once, a restart, film 2 played in each of three batches; the folder of the checkpoint"
                                + " is %s; %s",
                        checkpoint, GIVEN)
                .containsExactly(Map.of(1, 2L, 2, 1L), Map.of(1, 1L, 2, 2L), Map.of(2, 3L));
    }

    @Test
    @Rule({"output-fails", "recovers", "each-batch"})
    void a_batch_that_could_not_be_written_is_written_after_a_restart(Isolated isolated) {
        isolated.closing(QuietLog.of("org.apache.spark.streaming.scheduler.JobScheduler"));
        output.lock();
        List<Long> ends = play(settings(WINDOW), List.of(1, 1), List.of(2), List.of(2));
        output.unlock();

        run(WINDOW, List.of(3));

        assertThat(ends.stream().map(output::at))
                .as(
                        "what was written for three batches, film 1 played twice, then film 2 and again film 2: the output threw at every try until"
                                + " there was a restart, by turns an IllegalStateException and an UncheckedIOException; "
                                + GIVEN)
                .containsExactly(Map.of(1, 2L), Map.of(1, 2L, 2, 1L), Map.of(1, 2L, 2, 2L));
    }

    @Test
    @Rule({"state", "zeros", "leaves"})
    void of_films_that_have_left_the_window_nothing_is_kept() {
        List<Integer> all = IntStream.rangeClosed(1, 200).boxed().toList();
        List<Long> kept = new ArrayList<>();
        JavaStreamingContext context = context(settings(WINDOW));
        try (BatchClock clock = BatchClock.start(context, BATCH)) {
            for (List<Integer> played : List.of(all, List.of(1), List.of(1), List.of(1))) {
                writer.writeValues(topic, events(played));
                clock.batch();
                kept.add(WindowState.entries(context));
            }
        }

        assertThat(kept.get(3))
                .as(
                        "entries that Spark carries on and stores after four batches: films 1 to 200 played once, then film 1 three times"
                                + " (after each batch: %s); %s",
                        kept, GIVEN)
                .isLessThanOrEqualTo(1);
    }

    @Test
    @Rule("each-batch")
    void a_window_of_2000_films_is_written_as_a_whole() {
        List<Integer> all =
                IntStream.rangeClosed(1, 2000).map(film -> 20 * film).boxed().toList();

        assertThat(run(WINDOW, all))
                .as("films 20, 40, 60 and so on to 40,000 played once; " + GIVEN)
                .containsExactly(all.stream().collect(Collectors.toMap(Function.identity(), film -> 1L)));
    }

    @Test
    @Rule("not-started")
    void the_context_is_not_started(Isolated isolated) {
        JavaStreamingContext context = context(settings(WINDOW));
        isolated.closing(() -> context.stop(false, false));

        assertThat(context.getState())
                .as("the state of the context that create gives; whoever called it adds a listener, and then starts it")
                .isEqualTo(StreamingContextState.INITIALIZED);
    }

    private Settings settings(Duration window) {
        return new Settings(checkpoint, BATCH, window);
    }

    @SafeVarargs
    private List<Map<Integer, Long>> run(Duration window, List<Integer>... batches) {
        return run(settings(window), batches);
    }

    /** Starts from the checkpoint, or for the first time; stops after these batches of films, and gives the counts of each. */
    @SafeVarargs
    private List<Map<Integer, Long>> run(Settings settings, List<Integer>... batches) {
        return play(settings, batches).stream().map(output::at).toList();
    }

    /** The ends of the batches. */
    @SafeVarargs
    private List<Long> play(Settings settings, List<Integer>... batches) {
        JavaStreamingContext context = context(settings);
        assertThat(context.ssc().graph().batchDuration().milliseconds())
                .as("how long the batches of the context are, in ms")
                .isEqualTo(settings.batch().toMillis());
        List<Long> ends = new ArrayList<>();
        try (BatchClock clock = BatchClock.start(context, settings.batch())) {
            for (List<Integer> played : Arrays.asList(batches)) {
                writer.writeValues(topic, events(played));
                ends.add(clock.batch());
            }
        }
        return ends;
    }

    /** Spark takes the classes of what a checkpoint holds from the thread's class loader. */
    private JavaStreamingContext context(Settings settings) {
        Answer<LegacyCount> started = Restarted.of(answer);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(started.type().getClassLoader());
        try {
            return JavaStreamingContext.getOrCreate(checkpoint.toString(), () -> {
                LegacyCount count = started.create(settings);
                others.forEach(started::create); // each with settings of its own
                return count.create(spark, films, output);
            });
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<byte[]> events(List<Integer> played) {
        return IntStream.range(0, played.size())
                .mapToObj(i -> EventJson.write(new Watched(
                        "w" + i, 7, played.get(i), "2001:db8::1", Instant.parse("2026-01-31T20:00:00Z"), WINDOW)))
                .toList();
    }
}
