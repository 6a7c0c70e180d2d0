package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.junit.QuietLog;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.unit3.play.ManySinks;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Restarted;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.StreamingQueryWrapper;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays a, b, c… arrive two at a time, and each two are a micro-batch. */
@Engines
@Specification(Sinks.class)
class SinksTest {

    private SparkSession session;
    private ManySinks many;
    private Isolated isolated;

    @BeforeEach
    void four_plays(KafkaBroker broker, SparkSession session, Isolated isolated) {
        this.session = session;
        this.isolated = isolated;
        isolated.closing(QuietLog.of("org.apache.spark"));
        isolated.closing(QuietLog.of("org.apache.spark.util.Utils"));
        many = new ManySinks(session, broker, isolated.topic("plays", 1), isolated.directory("many"));
        many.arrive("ab");
        many.arrive("cd");
    }

    @Test
    @Rule({"every-row", "own-checkpoint", "trigger"})
    void every_outlet_gets_every_play(Answer<Sinks> answer) throws Exception {
        many.run(sinks(answer), many.parquet(), many.kafka(), many.memory(), many.jdbc());

        assertThat(many.contents())
                .as("the four outlets hold, after plays a to d")
                .isEqualTo(Map.of("parquet", "abcd", "kafka", "abcd", "memory", "abcd", "jdbc", "abcd"));
    }

    @Test
    @Rule({"trigger", "every-row"})
    void a_query_that_is_to_run_on_takes_what_comes_later(Answer<Sinks> answer) throws Exception {
        Sinks sinks = answer.create(many.checkpoints(), Trigger.ProcessingTime(0));
        StreamingQuery query = sinks.start(many.rows(), List.of(many.parquet())).get(0);
        isolated.closing(() -> query.stop());
        query.processAllAvailable();

        many.arrive("ef");
        query.processAllAvailable();

        assertThat(many.contents())
                .as("plays a to d were there, e and f came when the query had had them; the trigger is"
                        + " ProcessingTime(0)")
                .isEqualTo(Map.of("parquet", "abcdef"));
    }

    @ParameterizedTest
    @MethodSource("triggers")
    @Rule({"trigger", "every-row"})
    void each_query_has_the_trigger_that_was_given(Trigger trigger, Answer<Sinks> answer) throws Exception {
        List<StreamingQuery> queries = answer.create(many.checkpoints(), trigger)
                .start(many.rows(), List.of(idle("films", true), idle("table", false)));
        queries.forEach(query -> isolated.closing(query::stop));

        assertThat(queries)
                .as(
                        "the triggers of the queries for an outlet that is durable and one that is not; given was %s",
                        trigger)
                .extracting(query ->
                        ((StreamingQueryWrapper) query).streamingQuery().trigger())
                .containsExactly(trigger, trigger);
    }

    static Stream<Trigger> triggers() {
        return Stream.of(Trigger.AvailableNow(), Trigger.ProcessingTime(0), Trigger.ProcessingTime("1 hour"));
    }

    @Test
    @Rule({"own-checkpoint", "every-row"})
    void the_checkpoints_are_two_folders(Answer<Sinks> answer) throws Exception {
        Throwable thrown = catchThrowable(() -> many.run(sinks(answer), many.parquet(), many.jdbc()));

        assertThat(checkpoints())
                .as("folders of checkpoints with offsets in them, for parquet and jdbc; start threw " + thrown)
                .isEqualTo(2);
        assertThat(many.contents()).as("what they hold").isEqualTo(Map.of("parquet", "abcd", "jdbc", "abcd"));
    }

    @Test
    @Rule({"own-checkpoint", "every-row"})
    void outlets_with_names_that_are_nearly_equal_have_checkpoints_of_their_own(Answer<Sinks> answer) throws Exception {
        Map<String, List<String>> got = new ConcurrentHashMap<>();
        Outlet[] outlets = Stream.of(
                        "films-1",
                        "Films-1",
                        "films1",
                        "all-films-of-the-year-2025",
                        "all-films-of-the-year-2026",
                        "Aa",
                        "BB")
                .map(name -> counting(name, got))
                .toArray(Outlet[]::new);

        many.arrive("aa");

        Throwable thrown = catchThrowable(() -> many.run(sinks(answer), outlets));

        assertThat(new TreeMap<>(got))
                .as(
                        "what seven outlets got of plays a to d and twice a again; Aa and BB have the same hashCode. start threw %s,"
                                + " folders of checkpoints with offsets in them: %d",
                        thrown, checkpoints())
                .isEqualTo(new TreeMap<>(Stream.of(outlets)
                        .collect(Collectors.toMap(Outlet::name, outlet -> List.of("a", "b", "c", "d", "a", "a")))));
    }

    @Test
    @Rule({"own-checkpoint", "every-row"})
    void checkpoints_are_in_their_folder_whatever_its_name_is(Answer<Sinks> answer) throws Exception {
        Path folder = many.checkpoints().resolve("of Zoë").resolve("100%20");
        Sinks sinks = answer.create(folder, Trigger.AvailableNow());
        answer.create(many.checkpoints().resolve("others"), Trigger.AvailableNow()); // which has a folder of its own

        many.run(sinks, many.parquet());

        assertThat(checkpoints(folder))
                .as(
                        "folders of checkpoints with offsets in them below %s, for the outlet parquet; that folder is not there before."
                                + " There are:%n%s",
                        folder, folders())
                .isEqualTo(1);
    }

    @Test
    @Rule("every-row")
    void a_row_with_a_null_is_a_row(Answer<Sinks> answer) throws Exception {
        Map<String, List<String>> got = new ConcurrentHashMap<>();
        Sinks withoutStars =
                (rows, outlets) -> sinks(answer).start(rows.selectExpr("id", "cast(null as int) as stars"), outlets);

        many.run(withoutStars, counting("films", got));

        assertThat(got)
                .as("what an outlet got of plays a to d, each with stars that are null")
                .isEqualTo(Map.of("films", List.of("a", "b", "c", "d")));
    }

    @Test
    @Rule({"every-row", "trigger"})
    void what_an_outlet_has_told_spark_stays(Answer<Sinks> answer) throws Exception {
        Map<String, List<String>> got = new ConcurrentHashMap<>();
        VoidFunction2<Dataset<Row>, Long> note = (batch, number) ->
                got.put("plays", List.of(batch.collectAsList().get(0).getLong(0) + " plays"));
        Outlet counts = new Outlet(
                "counts",
                true,
                rows -> rows.groupBy()
                        .count()
                        .writeStream()
                        .outputMode("complete")
                        .foreachBatch(note));

        many.run(sinks(answer), counts);

        assertThat(got)
                .as("what an outlet got that counts plays a to d, in the output mode complete")
                .isEqualTo(Map.of("plays", List.of("4 plays")));
    }

    @Test
    @Rule("every-row")
    void without_outlets_there_are_no_queries(Answer<Sinks> answer) throws Exception {
        assertThat(sinks(answer).start(many.rows(), List.of()))
                .as("the queries for no outlet")
                .isEmpty();
    }

    @Test
    @Rule({"every-row", "at-once"})
    void the_queries_have_the_names_of_their_outlets_and_come_in_their_order(Answer<Sinks> answer) throws Exception {
        Map<String, List<String>> got = new ConcurrentHashMap<>();
        Sinks sinks = answer.create(many.checkpoints(), Trigger.ProcessingTime(0));
        Outlet table = idle("table-b", false);
        Outlet year = counting("films-of-the-year-2026", got);
        List<StreamingQuery> queries =
                sinks.start(many.rows(), new ArrayList<>(List.of(year, table, counting("films-a", got))));
        queries.forEach(query -> isolated.closing(query::stop));

        assertThat(queries)
                .extracting(StreamingQuery::name)
                .as(
                        "the names of the queries that start returned, for the outlets films-of-the-year-2026, table-b, films-a")
                .containsExactly("films-of-the-year-2026", "table-b", "films-a");
    }

    @Test
    @Rule("at-once")
    void start_does_not_wait_for_a_batch(Answer<Sinks> answer) throws Exception {
        CountDownLatch returned = new CountDownLatch(1);
        AtomicBoolean inTime = new AtomicBoolean();
        VoidFunction2<Dataset<Row>, Long> waits = (batch, number) -> inTime.set(returned.await(2, TimeUnit.SECONDS));
        Outlet slow = new Outlet("slow", true, rows -> rows.writeStream().foreachBatch(waits));
        StreamingQuery query = sinks(answer).start(many.rows(), List.of(slow)).get(0);
        isolated.closing(query::stop);
        returned.countDown();
        query.awaitTermination();

        assertThat(inTime)
                .as("whether start had returned while the outlet was still at a batch; it writes none before that,"
                        + " for 2 s")
                .isTrue();
    }

    @Test
    @Rule({"goes-on", "own-checkpoint"})
    void after_a_restart_each_outlet_goes_on(Answer<Sinks> answer) throws Exception {
        many.run(sinks(answer), many.kafka());
        many.arrive("ef");

        Sinks restarted = Restarted.of(answer).create(many.checkpoints(), Trigger.ProcessingTime(0));
        StreamingQuery query =
                restarted.start(many.rows(), List.of(many.kafka())).get(0);
        isolated.closing(query::stop);
        query.processAllAvailable();

        assertThat(many.contents())
                .as("after a run with a to d, AvailableNow, and one of a new process with e and f, ProcessingTime(0)")
                .isEqualTo(Map.of("kafka", "abcdef"));
        assertThat(folders())
                .as(
                        "folders of checkpoints: nothing in their names may be another one in the next process, as the id of the"
                                + " application is")
                .doesNotContain(session.sparkContext().applicationId());
    }

    @Test
    @Rule({"goes-on", "own-checkpoint", "every-row"})
    void an_outlet_goes_on_when_the_rows_have_one_more_column(Answer<Sinks> answer) throws Exception {
        Map<String, List<String>> got = new ConcurrentHashMap<>();
        Sinks withStars = (rows, outlets) -> sinks(answer).start(rows.selectExpr("id", "5 as stars"), outlets);
        many.run(sinks(answer), counting("films", got));
        many.arrive("ef");

        many.run(withStars, counting("films", got));

        assertThat(got)
                .as("what an outlet got of plays a to d, and of e and f after a restart with one more column, stars")
                .isEqualTo(Map.of("films", List.of("a", "b", "c", "d", "e", "f")));
    }

    @Test
    @Rule({"goes-on", "own-checkpoint", "every-row"})
    void an_outlet_goes_on_after_a_start_that_failed(Answer<Sinks> answer) throws Exception {
        Map<String, List<String>> got = new ConcurrentHashMap<>();
        Outlet impossible =
                new Outlet("impossible", true, rows -> rows.writeStream().format("no-such-format"));
        Sinks sinks = sinks(answer);
        many.run(sinks, counting("films", got));
        Throwable thrown = catchThrowable(() -> many.run(sinks, counting("films", got), impossible));
        many.arrive("ef");

        many.run(sinks, counting("films", got));

        assertThat(got)
                .as(
                        "what an outlet got of plays a to d, then of a start that threw as another outlet could not be started, then of e"
                                + " and f, all three by one object; the second start threw %s",
                        thrown)
                .isEqualTo(Map.of("films", List.of("a", "b", "c", "d", "e", "f")));
    }

    @Test
    @Rule({"goes-on", "own-checkpoint", "every-row", "not-durable", "trigger"})
    void after_a_crash_before_the_commit_all_outlets_have_the_same_plays(Answer<Sinks> answer) throws Exception {
        many.run(sinks(answer), many.parquet(), many.kafka(), many.memory(), many.jdbc());
        many.forgetLastCommits();
        many.arrive("ef");

        many.run(sinks(answer), many.parquet(), many.kafka(), many.memory(), many.jdbc());

        assertThat(many.contents())
                .as("the outlets hold; the process died when c and d were written and not committed, and Kafka's sink"
                        + " alone has no memory of its own")
                .isEqualTo(Map.of("parquet", "abcdef", "kafka", "abccddef", "memory", "abcdef", "jdbc", "abcdef"));
    }

    @Test
    @Rule({"by-name", "own-checkpoint", "goes-on", "every-row"})
    void an_outlet_that_is_added_in_front_gets_all_plays(Answer<Sinks> answer) throws Exception {
        many.run(sinks(answer), many.kafka());

        many.run(sinks(answer), many.parquet(), many.kafka());

        assertThat(many.contents())
                .as("kafka was there alone, then parquet came before it; there were no new plays")
                .isEqualTo(Map.of("parquet", "abcd", "kafka", "abcd"));
    }

    @Test
    @Rule({"not-durable", "trigger"})
    void a_table_in_memory_is_filled_again(Answer<Sinks> answer) throws Exception {
        many.run(sinks(answer), many.memory());
        many.arrive("ef");

        Throwable thrown = catchThrowable(() -> many.run(sinks(answer), many.memory()));

        assertThat(thrown)
                .as("what the second start threw, with an outlet in memory")
                .isNull();
        assertThat(many.contents())
                .as("after a run with a to d, and another one with e and f")
                .isEqualTo(Map.of("memory", "abcdef"));
    }

    @Test
    @Rule({"independent", "every-row", "own-checkpoint"})
    void an_outlet_that_fails_stops_no_other(Answer<Sinks> answer) throws Exception {
        VoidFunction2<Dataset<Row>, Long> fails = (batch, number) -> {
            throw new IllegalStateException("the disk is full");
        };
        Outlet broken = new Outlet("broken", true, rows -> rows.writeStream().foreachBatch(fails));

        Throwable thrown = catchThrowable(() -> {
            Map<String, String> failures = many.run(sinks(answer), broken, many.parquet());
            assertThat(failures).as("the queries that failed").containsOnlyKeys("broken");
        });

        assertThat(thrown)
                .as("what start threw; the first of two outlets fails in its first batch")
                .isNull();
        assertThat(many.contents()).as("the other outlet holds").isEqualTo(Map.of("parquet", "abcd"));
    }

    @Test
    @Rule("all-or-none")
    void if_one_cannot_start_none_is_left_running(Answer<Sinks> answer) {
        assertNoneIsLeft(
                answer,
                "has a format that is unknown",
                "no-such-format",
                rows -> rows.writeStream().format("no-such-format"));
    }

    @Test
    @Rule("all-or-none")
    void if_one_cannot_say_what_it_writes_none_is_left_running(Answer<Sinks> answer) {
        assertNoneIsLeft(
                answer,
                "asks for a column that is not there: its writer() throws",
                "title",
                rows -> rows.select("title").writeStream().format("parquet"));
    }

    @Test
    @Rule("all-or-none")
    void if_the_library_of_one_is_missing_none_is_left_running(Answer<Sinks> answer) {
        assertNoneIsLeft(answer, "lacks its library: NoClassDefFoundError", "org/example/Sink", rows -> {
            throw new NoClassDefFoundError("org/example/Sink");
        });
    }

    @Test
    @Rule("all-or-none")
    void if_the_first_cannot_start_none_is_left_running(Answer<Sinks> answer) {
        Outlet impossible =
                new Outlet("impossible", true, rows -> rows.writeStream().format("no-such-format"));

        assertNoneIsLeft(
                answer,
                "the first of three outlets has a format that is unknown",
                "no-such-format",
                List.of(impossible, idle("second", true), idle("third", false)));
    }

    @Test
    @Rule("only-its-own")
    void a_query_of_somebody_else_runs_on_if_one_cannot_start(Answer<Sinks> answer) throws Exception {
        StreamingQuery other = idle("of-somebody-else", false)
                .writer()
                .apply(many.rows())
                .queryName("of-somebody-else")
                .start();
        isolated.closing(other::stop);
        Outlet impossible =
                new Outlet("impossible", true, rows -> rows.writeStream().format("no-such-format"));

        Throwable thrown = catchThrowable(() -> answer.create(many.checkpoints(), Trigger.ProcessingTime(0))
                .start(many.rows(), List.of(idle("first", true), impossible)));

        assertThat(thrown)
                .as("what start threw; the second outlet has a format that is unknown")
                .isNotNull();
        assertThat(other.isActive())
                .as("whether a query runs on that somebody else has started in the same session")
                .isTrue();
    }

    @Test
    @Rule({"only-its-own", "all-or-none"})
    void a_query_that_has_the_name_of_an_outlet_runs_on(Answer<Sinks> answer) throws Exception {
        StreamingQuery other = idle("films", false)
                .writer()
                .apply(many.rows())
                .queryName("films")
                .start();
        isolated.closing(other::stop);
        List<Outlet> outlets = List.of(idle("first", true), idle("films", true));

        Throwable thrown = catchThrowable(() -> answer.create(many.checkpoints(), Trigger.ProcessingTime(0))
                .start(many.rows(), outlets)
                .forEach(query -> isolated.closing(query::stop)));

        List<String> running =
                Stream.of(session.streams().active()).map(StreamingQuery::name).toList();
        Stream.of(session.streams().active()).forEach(query -> isolated.closing(query::stop));

        assertThat(other.isActive())
                .as("whether a query films runs on that somebody else has started; an outlet has the same name")
                .isTrue();
        assertThat(thrown)
                .as("what start threw, as Spark takes no second query of one name")
                .isNotNull()
                .hasStackTraceContaining("films");
        assertThat(running)
                .as(
                        "the queries that run when start has thrown; films is that of somebody else, and the outlets are first and films")
                .containsExactly("films");
    }

    @Test
    @Rule({"only-its-own", "every-row"})
    void queries_of_an_earlier_start_run_on_if_one_cannot_start(Answer<Sinks> answer) throws Exception {
        Sinks sinks = answer.create(many.checkpoints(), Trigger.ProcessingTime(0));
        List<StreamingQuery> earlier = sinks.start(many.rows(), List.of(idle("earlier", true)));
        earlier.forEach(query -> isolated.closing(query::stop));
        Outlet impossible =
                new Outlet("impossible", true, rows -> rows.writeStream().format("no-such-format"));

        Throwable thrown = catchThrowable(() -> sinks.start(many.rows(), List.of(idle("later", true), impossible)));

        assertThat(thrown)
                .as("what the second call of start threw; its second outlet has a format that is unknown")
                .isNotNull();
        assertThat(earlier)
                .as("the queries that the first call returned, and whether they run")
                .extracting(StreamingQuery::name, StreamingQuery::isActive)
                .containsExactly(tuple("earlier", true));
    }

    /** Two outlets that can be started, and a third one that cannot. */
    private void assertNoneIsLeft(
            Answer<Sinks> answer, String why, String cause, Function<Dataset<Row>, DataStreamWriter<Row>> impossible) {
        assertNoneIsLeft(
                answer,
                "the third of three outlets " + why,
                cause,
                List.of(idle("first", true), idle("second", false), new Outlet("impossible", true, impossible)));
    }

    private void assertNoneIsLeft(Answer<Sinks> answer, String given, String cause, List<Outlet> outlets) {
        Sinks sinks = answer.create(many.checkpoints(), Trigger.ProcessingTime(0));

        Throwable thrown = catchThrowable(() -> sinks.start(many.rows(), outlets));
        List<String> running =
                Stream.of(session.streams().active()).map(StreamingQuery::name).toList();
        Stream.of(session.streams().active()).forEach(query -> isolated.closing(query::stop));

        assertThat(thrown).as("what start threw; " + given).isNotNull().hasStackTraceContaining(cause);
        assertThat(running).as("queries that are left running; " + given).isEmpty();
    }

    /** An outlet that does nothing with its rows. */
    private static Outlet idle(String name, boolean durable) {
        VoidFunction2<Dataset<Row>, Long> nothing = (batch, number) -> {};
        return new Outlet(name, durable, rows -> rows.writeStream().foreachBatch(nothing));
    }

    /** An outlet that is durable and notes the plays that it got. */
    private static Outlet counting(String name, Map<String, List<String>> got) {
        VoidFunction2<Dataset<Row>, Long> note = (batch, number) -> {
            for (Row row : batch.collectAsList()) {
                got.computeIfAbsent(name, none -> new CopyOnWriteArrayList<>()).add(row.getString(0));
            }
        };
        return new Outlet(name, true, rows -> rows.writeStream().foreachBatch(note));
    }

    private Sinks sinks(Answer<Sinks> answer) {
        return answer.create(many.checkpoints(), Trigger.AvailableNow());
    }

    private String folders() throws IOException {
        if (Files.notExists(many.checkpoints())) {
            return "none, as there is no folder " + many.checkpoints();
        }
        try (Stream<Path> files = Files.walk(many.checkpoints())) {
            return files.filter(file -> file.endsWith("offsets"))
                    .map(Path::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    private long checkpoints() throws IOException {
        return checkpoints(many.checkpoints());
    }

    private static long checkpoints(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("offsets")).count();
        }
    }
}
