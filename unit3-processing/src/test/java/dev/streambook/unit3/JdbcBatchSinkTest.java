package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.junit.QuietLog;
import dev.streambook.fault.CrashPoints;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.unit3.play.SinkCrash;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(JdbcBatchSink.class)
class JdbcBatchSinkTest {

    private static final StructType PLAYS = StructType.fromDDL("id string, viewer int, film int");

    private SparkSession session;
    private Isolated isolated;
    private PlaysTable table;

    @BeforeEach
    void an_empty_table(SparkSession session, Isolated isolated) {
        this.session = session;
        this.isolated = isolated;
        session.catalog().clearCache(); // where other tests of this JVM left something
        table = PlaysTable.in(isolated, "plays");
    }

    @Test
    @Rule("rows")
    void two_plays_become_two_rows(Answer<JdbcBatchSink> answer) throws Exception {
        sink(answer, "views").call(plays("a 1 10", "b 2 20"), 0L);

        assertThat(table.rows())
                .as("the table (id, film, viewer) after batch 0 (id, viewer, film) with plays a and b")
                .containsExactly("a: viewer 1, film 10", "b: viewer 2, film 20");
    }

    @Test
    @Rule("rows")
    void a_value_that_is_missing_is_null_in_the_table(Answer<JdbcBatchSink> answer) throws Exception {
        List<Row> rows = List.of(
                RowFactory.create("a", 1, null), RowFactory.create("b", null, 20), RowFactory.create(null, null, null));
        sink(answer, "views").call(session.createDataFrame(rows, PLAYS), 0L);

        assertThat(table.rows())
                .as("the table after batch 0 with play a of no film, play b of no viewer, and a row of nulls")
                .containsExactlyInAnyOrder(
                        "a: viewer 1, film null", "b: viewer null, film 20", "null: viewer null, film null");
    }

    @Test
    @Rule("rows")
    void the_columns_of_the_next_batch_may_have_another_order(Answer<JdbcBatchSink> answer) throws Exception {
        JdbcBatchSink sink = sink(answer, "views");
        sink.call(plays("a 1 10"), 0L);
        Throwable thrown = catchThrowable(() -> sink.call(plays("b 2 20").select("viewer", "film", "id"), 1L));

        assertThat(table.rows())
                .as(
                        "the table after batch 0 (id, viewer, film) with play a and batch 1 (viewer, film, id) with play b; the second call"
                                + " threw %s",
                        thrown)
                .containsExactly("a: viewer 1, film 10", "b: viewer 2, film 20");
    }

    @Test
    @Rule("rows")
    void a_text_is_written_as_it_is(Answer<JdbcBatchSink> answer) throws Exception {
        List<String> ids = List.of("", " ", " a ", "A", "a", "Zoë", "null");
        List<Row> rows = ids.stream().map(id -> RowFactory.create(id, 1, 10)).toList();
        sink(answer, "views").call(session.createDataFrame(rows, PLAYS), 0L);

        assertThat(table.ids())
                .as("the ids in the table after a batch with the ids %s", ids)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    @Rule("rows")
    void each_kind_of_value_is_written_as_it_is(Answer<JdbcBatchSink> answer) throws Exception {
        Instant time = Instant.parse("2026-01-31T20:00:00.123456Z");
        List<Row> rows = List.of(RowFactory.create(1L << 40, 0.1, Timestamp.from(time)));
        JdbcBatchSink ratings =
                answer.create(table.watched(CrashPoints.none()).source(), "ratings", PlaysTable.RATINGS);
        sink(answer, "views"); // which writes into a table of its own

        ratings.call(
                session.createDataFrame(rows, StructType.fromDDL("place bigint, stars double, time timestamp")), 0L);

        assertThat(table.ratings())
                .as("the table ratings after a batch with a row of 2^40 (a bigint), 0.1 (a double) and " + time)
                .containsExactly("%d, 0.1, %s".formatted(1L << 40, time));
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000, 1_001, 2_500})
    @Rule({"rows", "equal-rows"})
    void a_large_batch_has_all_its_rows(int rows, Answer<JdbcBatchSink> answer) throws Exception {
        Dataset<Row> batch =
                session.range(0, rows, 1, 2).selectExpr("cast(id as string) as id", "1 as viewer", "10 as film");

        sink(answer, "views").call(batch, 0L);

        assertThat(table.ids())
                .as("rows of the table after a batch of %d rows in two partitions", rows)
                .hasSize(rows);
    }

    @Test
    @Rule({"once", "remembered"})
    void the_first_batch_that_a_sink_gets_may_have_any_number(Answer<JdbcBatchSink> answer) throws Exception {
        JdbcBatchSink sink = sink(answer, "views");
        long first = Integer.MAX_VALUE;
        sink.call(plays("a 1 10"), first);
        sink.call(plays("a 1 10"), first);
        sink.call(plays("b 2 20"), first + 1);

        assertThat(table.ids())
                .as(
                        "after batch %d with a, the same again, and batch %d with b; the query ran with another sink before",
                        first, first + 1)
                .containsExactly("a", "b");
    }

    @Test
    @Rule("once")
    void a_batch_that_is_handed_over_twice_is_written_once(Answer<JdbcBatchSink> answer) throws Exception {
        JdbcBatchSink sink = sink(answer, "views");
        sink.call(plays("a 1 10"), 0L);
        sink.call(plays("b 2 20", "c 3 10"), 1L);

        sink.call(plays("c 3 10", "b 2 20"), 1L);

        assertThat(table.ids())
                .as("after batch 0 with a, batch 1 with b and c, and batch 1 again")
                .containsExactly("a", "b", "c");
    }

    @Test
    @Rule("once")
    void a_batch_from_before_the_last_one_changes_nothing_either(Answer<JdbcBatchSink> answer) throws Exception {
        JdbcBatchSink sink = sink(answer, "views");
        sink.call(plays("a 1 10"), 0L);
        sink.call(plays("b 2 20"), 1L);

        sink.call(plays("a 1 10"), 0L);
        sink.call(plays("b 2 20"), 1L);

        assertThat(table.ids())
                .as("after batch 0 with a, batch 1 with b, and both again, as a driver sends them that was only slow")
                .containsExactly("a", "b");
    }

    @Test
    @Rule("equal-rows")
    void two_equal_plays_are_two_rows(Answer<JdbcBatchSink> answer) throws Exception {
        JdbcBatchSink sink = sink(answer, "views");
        sink.call(plays("a 1 10", "a 1 10"), 0L);
        sink.call(plays("a 1 10"), 1L);

        assertThat(table.ids())
                .as("after batch 0 with play a twice, and batch 1 with play a")
                .containsExactly("a", "a", "a");
    }

    @Test
    @Rule({"remembered", "once"})
    void another_instance_knows_what_is_written(Answer<JdbcBatchSink> answer) throws Exception {
        sink(answer, "views").call(plays("a 1 10"), 0L);

        JdbcBatchSink restarted = sink(answer, "views");
        restarted.call(plays("a 1 10"), 0L);
        restarted.call(plays("b 2 20"), 1L);

        assertThat(table.ids())
                .as("one instance wrote batch 0 with a; another one got batch 0 again, and batch 1 with b")
                .containsExactly("a", "b");
    }

    @Test
    @Rule({"own-numbers", "once"})
    void two_queries_write_their_batches_0_into_one_table(Answer<JdbcBatchSink> answer) throws Exception {
        JdbcBatchSink europe = sink(answer, "europe");
        JdbcBatchSink asia = sink(answer, "asia");
        europe.call(plays("a 1 10"), 0L);
        europe.call(plays("b 1 20"), 1L);

        asia.call(plays("c 1 10"), 0L);
        europe.call(plays("b 1 20"), 1L);
        asia.call(plays("c 1 10"), 0L);

        assertThat(table.ids())
                .as(
                        "query europe wrote a and b in batches 0 and 1, query asia c in its batch 0; europe's batch 1 and asia's batch 0"
                                + " came again")
                .containsExactly("a", "b", "c");
    }

    @Test
    @Rule("own-numbers")
    void the_name_of_a_query_may_be_any_text(Answer<JdbcBatchSink> answer) throws Exception {
        sink(answer, "Anne's films").call(plays("a 1 10"), 0L);
        sink(answer, "anne's films").call(plays("b 2 20"), 0L);

        assertThat(table.ids())
                .as("query \"Anne's films\" wrote a in batch 0, and query \"anne's films\" wrote b in its batch 0")
                .containsExactly("a", "b");
    }

    @Test
    @Rule("own-numbers")
    void names_that_are_nearly_equal_are_the_names_of_two_queries(Answer<JdbcBatchSink> answer) throws Exception {
        String longName = "the ratings of all films of the year ".repeat(8);
        List<String> names = List.of(
                "", " ", "views", "views ", " views", "v1ews", "v_ews", "%", "Aa", "BB", longName + 1, longName + 2);
        for (int i = 0; i < names.size(); i++) {
            sink(answer, names.get(i)).call(plays("id%02d 1 10".formatted(i)), 0L);
        }

        assertThat(table.ids())
                .as(
                        "queries %s wrote id00, id01 and so on, each in its batch 0; Aa and BB have the same hashCode",
                        names)
                .hasSize(names.size());
    }

    @Test
    @Rule("empty")
    void a_batch_without_rows_is_written_and_the_next_one_too(Answer<JdbcBatchSink> answer) {
        JdbcBatchSink sink = sink(answer, "views");

        Throwable thrown = catchThrowable(() -> {
            sink.call(plays(), 0L);
            sink.call(plays("a 1 10"), 1L);
        });

        assertThat(thrown)
                .as("what call threw; batch 0 has no rows, batch 1 has one")
                .isNull();
        assertThat(table.ids())
                .as("after batch 0 without rows, and batch 1 with a")
                .containsExactly("a");
    }

    @Test
    @Rule({"one-transaction", "once", "remembered"})
    void after_a_crash_at_any_point_and_a_second_try_each_play_is_there_once(Answer<JdbcBatchSink> answer)
            throws Exception {
        List<String> points = pointsOf(answer);
        List<String> outcomes = new ArrayList<>();
        for (int crash = 0; crash < points.size(); crash++) {
            String point = points.get(crash);
            int hit = (int)
                    points.subList(0, crash + 1).stream().filter(point::equals).count();
            PlaysTable target = PlaysTable.in(isolated, "crash-" + crash);
            WatchedDatabase dying = target.watched(CrashPoints.atHit(point, hit));
            JdbcBatchSink first = answer.create(dying.source(), "views", "plays");

            Throwable thrown = catchThrowable(() -> first.call(plays("a 1 10", "b 2 20", "c 3 10"), 0L));
            JdbcBatchSink second =
                    answer.create(target.watched(CrashPoints.none()).source(), "views", "plays");
            second.call(plays("a 1 10", "b 2 20", "c 3 10"), 0L);

            assertThat(thrown)
                    .as("what call threw when the process died")
                    .isNotNull()
                    .hasStackTraceContaining(SimulatedCrash.class.getSimpleName());
            outcomes.add("%s (%d): %s".formatted(point, hit, String.join(" ", target.ids())));
        }
        assertThat(outcomes)
                .as("where the process died, and what the table holds when the batch a, b, c has come again: not a b c")
                .filteredOn(outcome -> !outcome.endsWith(": a b c"))
                .isEmpty();
    }

    @Test
    @Rule({"one-transaction", "once", "remembered"})
    void a_query_that_dies_between_the_two_commits_writes_each_play_once(Answer<JdbcBatchSink> answer)
            throws Exception {
        List<List<String>> tables = SinkCrash.show(
                session,
                isolated.directory("query"),
                (database, query, name) -> answer.create(database, query, name),
                line -> {});

        assertThat(tables)
                .as("after the query died between the sink's commit of batch 1 and Spark's; after its second run")
                .containsExactly(List.of("a", "b", "c", "d"), List.of("a", "b", "c", "d", "e", "f"));
    }

    @Test
    @Rule("closed")
    void no_connection_is_left_open(Answer<JdbcBatchSink> answer) throws Exception {
        WatchedDatabase database = table.watched(CrashPoints.none());
        JdbcBatchSink sink = answer.create(database.source(), "views", "plays");
        sink.call(plays("a 1 10"), 0L);
        sink.call(plays("a 1 10"), 0L);
        assertThat(database.open())
                .as("connections that are open after a batch, and the same again")
                .isZero();

        Throwable refused = catchThrowable(() -> sink.call(plays("much-too-long 2 20"), 1L));

        assertThat(refused).as("what call threw at an id that is too long").isNotNull();
        assertThat(database.open())
                .as("connections that are open after a batch that was refused")
                .isZero();
    }

    @Test
    @Rule("closed")
    void no_connection_is_left_open_when_spark_fails(Answer<JdbcBatchSink> answer) {
        WatchedDatabase database = table.watched(CrashPoints.none());

        Throwable thrown = catchThrowable(
                () -> answer.create(database.source(), "views", "plays").call(failing(), 0L));

        assertThat(database.open())
                .as(
                        "connections that are open after a batch with a row that Spark could not make; call threw %s",
                        thrown == null ? "nothing" : thrown.getClass().getName())
                .isZero();
    }

    @Test
    @Rule("closed")
    void no_connection_is_left_open_wherever_the_network_breaks(Answer<JdbcBatchSink> answer) {
        List<String> leftOpen = new ArrayList<>();
        Throwable thrown = null;
        for (int call = 1; call == 1 || thrown != null; call++) {
            WatchedDatabase database = table.watched(CrashPoints.none()).failingFrom(call);
            JdbcBatchSink sink = answer.create(database.source(), "views", "plays");
            thrown = catchThrowable(() -> sink.call(plays("a 1 10"), 0L));
            if (database.open() > 0) {
                leftOpen.add("the network breaks at call %d: %d open".formatted(call, database.open()));
            }
        }

        assertThat(leftOpen)
                .as(
                        "connections that are left open; calls of the connection and executions of a statement count, the first is"
                                + " that after getConnection()")
                .isEmpty();
    }

    @Test
    @Rule({"thrown", "one-transaction"})
    void a_row_that_the_database_refuses_is_thrown_and_leaves_nothing(Answer<JdbcBatchSink> answer) throws Exception {
        JdbcBatchSink sink = sink(answer, "views");

        Throwable thrown = catchThrowable(() -> sink.call(
                plays("a 1 10", "b 2 20", "much-too-long 3 30").coalesce(1).sort("id"), 0L));

        assertThat(thrown)
                .as("what call threw; the last id has 13 characters, the column takes 8")
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("much-too-long");
        assertThat(table.ids()).as("what is left of the batch").isEmpty();
        sink.call(plays("a 1 10", "b 2 20", "c 3 30"), 0L);
        assertThat(table.ids())
                .as("after the batch came again with an id that fits")
                .containsExactly("a", "b", "c");
    }

    @Test
    @Rule("thrown")
    void a_row_whose_key_is_taken_is_thrown_as_well(Answer<JdbcBatchSink> answer) {
        table.idsAreUnique();
        JdbcBatchSink sink = sink(answer, "views");

        Throwable thrown = catchThrowable(() -> sink.call(plays("a 1 10", "b 2 20", "a 3 30"), 0L));

        assertThat(thrown)
                .as(
                        "what call threw; id is the key of the table, and the batch has a twice. No other instance wrote it")
                .isInstanceOf(SQLException.class);
        assertThat(table.ids()).as("what is left of the batch").isEmpty();
    }

    @Test
    @Rule({"one-transaction", "thrown"})
    void a_large_batch_whose_last_row_is_refused_leaves_nothing(Answer<JdbcBatchSink> answer) {
        Dataset<Row> batch = session.range(0, 20_001, 1, 1)
                .selectExpr("if(id = 20000, 'much-too-long', cast(id as string)) as id", "1 as viewer", "10 as film");

        Throwable thrown = catchThrowable(() -> sink(answer, "views").call(batch, 0L));

        assertThat(thrown)
                .as("what call threw; the last of 20,001 ids is too long")
                .isNotNull();
        assertThat(table.ids().size()).as("rows of the batch that are left").isZero();
    }

    @Test
    @Rule("thrown")
    void what_is_refused_leaves_nothing_in_a_database_that_commits_at_close(Answer<JdbcBatchSink> answer)
            throws Exception {
        JdbcBatchSink sink = answer.create(
                table.watched(CrashPoints.none()).committingAtClose().source(), "views", "plays");

        Throwable thrown = catchThrowable(() -> sink.call(
                plays("a 1 10", "b 2 20", "much-too-long 3 30").coalesce(1).sort("id"), 0L));
        sink.call(plays("a 1 10", "b 2 20", "c 3 30"), 0L);

        assertThat(thrown).as("what call threw; the last id is too long").isNotNull();
        assertThat(table.ids())
                .as(
                        "after batch 0 with an id that is too long, and batch 0 again with a, b and c; closing a connection of this"
                                + " database commits what was not taken back")
                .containsExactly("a", "b", "c");
    }

    @Test
    @Rule("thrown")
    void a_call_of_the_database_that_fails_once_is_thrown_or_made_up_for(Answer<JdbcBatchSink> answer) {
        List<String> lost = new ArrayList<>();
        WatchedDatabase database = table.watched(CrashPoints.none());
        for (int call = 1; call == 1 || database.hasFailed(); call++) {
            String id = "id" + call;
            database = table.watched(CrashPoints.none()).failingOnceAt(call);
            JdbcBatchSink sink = answer.create(database.source(), id, "plays");
            Throwable thrown = catchThrowable(() -> sink.call(plays(id + " 1 10"), 0L));
            if (thrown == null && !table.ids().contains(id)) {
                lost.add("call %d failed, nothing was thrown, and the row is not there".formatted(call));
            }
        }

        assertThat(lost)
                .as(
                        "batches that are lost without a word; a call of the connection fails, or an execution of a statement, the first is"
                                + " that after getConnection(), and those that follow work again")
                .isEmpty();
    }

    @Test
    @Rule("thrown")
    void an_error_is_thrown_and_leaves_nothing(Answer<JdbcBatchSink> answer) throws Exception {
        CrashPoints points = CrashPoints.none().doing(WatchedDatabase.ROW, 2, () -> {
            throw new NoClassDefFoundError("org/h2/value/ValueVarchar");
        });
        JdbcBatchSink sink =
                answer.create(table.watched(points).committingAtClose().source(), "views", "plays");

        Throwable thrown = catchThrowable(() -> sink.call(plays("a 1 10", "b 2 20"), 0L));
        sink.call(plays("a 1 10", "b 2 20"), 0L);

        assertThat(thrown)
                .as("what call threw; the driver of the database lacks a class at the second row, which is an Error")
                .isNotNull()
                .hasStackTraceContaining("NoClassDefFoundError");
        assertThat(table.ids())
                .as(
                        "after batch 0 that ended with an Error, and batch 0 again; closing a connection of this database commits"
                                + " what was not taken back")
                .containsExactly("a", "b");
    }

    @Test
    @Rule("thrown")
    void a_failure_is_thrown_also_where_the_thread_was_interrupted(Answer<JdbcBatchSink> answer) {
        CrashPoints points = CrashPoints.none().doing(WatchedDatabase.ROW, 2, () -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the query is being stopped");
        });
        JdbcBatchSink sink = answer.create(table.watched(points).source(), "views", "plays");

        Throwable thrown = catchThrowable(() -> sink.call(plays("a 1 10", "b 2 20"), 0L));
        Thread.interrupted(); // or the next test would be

        assertThat(thrown)
                .as(
                        "what call threw; its thread was interrupted, and the driver of the database failed at the second row")
                .isNotNull();
    }

    @Test
    @Rule("thrown")
    void a_row_that_spark_cannot_make_is_thrown_and_leaves_nothing(Answer<JdbcBatchSink> answer) throws Exception {
        JdbcBatchSink sink = answer.create(
                table.watched(CrashPoints.none()).committingAtClose().source(), "views", "plays");

        Throwable thrown = catchThrowable(() -> sink.call(failing(), 0L));
        sink.call(plays("a 1 10", "b 2 20"), 0L);

        assertThat(thrown)
                .as("what call threw; Spark cannot make the row b, which is in the second partition")
                .isNotNull();
        assertThat(table.ids())
                .as(
                        "after batch 0 with a row that Spark cannot make, and batch 0 again with a and b; closing a connection of"
                                + " this database commits what was not taken back")
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {WatchedDatabase.ROW, WatchedDatabase.STATEMENT})
    @Rule({"one-writer", "once", "remembered"})
    void a_second_instance_that_writes_the_same_batch_meanwhile_changes_nothing(
            String when, Answer<JdbcBatchSink> answer) throws Exception {
        sink(answer, "views").call(plays("a 1 10"), 0L);
        JdbcBatchSink other = sink(answer, "views");
        List<String> ends = new ArrayList<>();
        CrashPoints meanwhile =
                CrashPoints.none().doing(when, 1, () -> ends.add(end(() -> other.call(plays("b 2 20", "c 3 10"), 1L))));
        JdbcBatchSink one = answer.create(table.watched(meanwhile).source(), "views", "plays");

        ends.add(end(() -> one.call(plays("b 2 20", "c 3 10"), 1L)));

        assertThat(table.ids())
                .as(
                        "batch 0 held a; two instances wrote batch 1 with b and c, the second while the first was here for the first time:"
                                + " %s. The second and the first: %s",
                        when, ends)
                .containsExactly("a", "b", "c");
    }

    @Test
    @Rule({"one-writer", "once", "remembered"})
    void of_two_instances_that_write_the_first_batch_one_writes_it(Answer<JdbcBatchSink> answer) throws Exception {
        List<String> points = pointsOf(answer);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            String point = points.get(i);
            int hit = (int)
                    points.subList(0, i + 1).stream().filter(point::equals).count();
            PlaysTable target = PlaysTable.in(isolated, "meanwhile-" + i);
            JdbcBatchSink other =
                    answer.create(target.watched(CrashPoints.none()).source(), "views", "plays");
            CrashPoints meanwhile = CrashPoints.none()
                    .doing(point, hit, () -> end(() -> other.call(plays("a 1 10", "b 2 20", "c 3 10"), 0L)));
            JdbcBatchSink one = answer.create(target.watched(meanwhile).source(), "views", "plays");

            end(() -> one.call(plays("a 1 10", "b 2 20", "c 3 10"), 0L));

            outcomes.add("%s (%d): %s".formatted(point, hit, String.join(" ", target.ids())));
        }
        assertThat(outcomes)
                .as(
                        "where one instance was when a second one came with the same batch 0, before which there is none, and what the table"
                                + " holds at the end: not a b c")
                .filteredOn(outcome -> !outcome.endsWith(": a b c"))
                .isEmpty();
    }

    @Test
    @Rule({"once", "remembered"})
    void an_instance_that_was_only_slow_finds_what_another_one_has_written(Answer<JdbcBatchSink> answer)
            throws Exception {
        JdbcBatchSink slow = sink(answer, "views");
        slow.call(plays("a 1 10"), 0L);
        sink(answer, "views").call(plays("b 2 20"), 1L);

        slow.call(plays("b 2 20"), 1L);

        assertThat(table.ids())
                .as(
                        "one instance wrote batch 0 with a, a new one batch 1 with b; then the first one got batch 1 as well")
                .containsExactly("a", "b");
    }

    @Test
    @Rule("memory")
    void rows_are_fetched_a_partition_at_a_time(Answer<JdbcBatchSink> answer) throws Exception {
        Dataset<Row> batch = session.range(0, 10_000, 1, 4)
                .selectExpr("substr(md5(cast(id as string)), 1, 8) as id", "1 as viewer", "10 as film");
        ResultBytes sent = isolated.closing(ResultBytes.of(session.sparkContext()));
        batch.collectAsList();
        long whole = sent.soFar();
        AtomicLong atFirstRow = new AtomicLong();
        CrashPoints points =
                CrashPoints.none().doing(WatchedDatabase.ROW, 1, () -> atFirstRow.set(sent.soFar() - whole));

        answer.create(table.watched(points).source(), "views", "plays").call(batch, 0L);

        assertThat(100 * atFirstRow.get() / whole)
                .as(
                        "percent of the batch that Spark had sent to the driver when the first row was handed to the database, of four"
                                + " partitions of 2,500 rows; one partition in hand and a look at another are fine")
                .isPositive()
                .isLessThanOrEqualTo(60);
        assertThat(table.ids()).as("rows of the table").hasSize(10_000);
    }

    @Test
    @Rule("memory")
    void rows_do_not_pile_up_in_the_statement(Answer<JdbcBatchSink> answer) throws Exception {
        Dataset<Row> batch =
                session.range(0, 10_000, 1, 4).selectExpr("cast(id as string) as id", "1 as viewer", "10 as film");
        WatchedDatabase database = table.watched(CrashPoints.none());

        answer.create(database.source(), "views", "plays").call(batch, 0L);

        assertThat(database.mostWaiting())
                .as(
                        "the most rows that waited in the driver after addBatch for an executeBatch, of four partitions of 2,500")
                .isLessThanOrEqualTo(2_500);
    }

    @Test
    @Rule("cache")
    void nothing_of_a_batch_stays_in_sparks_cache(Answer<JdbcBatchSink> answer) throws Exception {
        Dataset<Row> ofOthers = plays("z 1 10").persist();
        ofOthers.count();
        int before = cached();
        JdbcBatchSink sink = sink(answer, "views");
        Dataset<Row> written = plays("a 1 10", "b 2 20");
        sink.call(written, 0L);
        Dataset<Row> again = plays("a 1 10", "b 2 20");
        sink.call(again, 0L);
        Dataset<Row> refused = plays("c 1 10", "much-too-long 2 20");
        Throwable thrown = catchThrowable(() -> sink.call(refused, 1L));

        Dataset<Row> impossible = failing();
        Throwable notMade = catchThrowable(() -> sink.call(impossible, 1L));
        Dataset<Row> unheard = plays("d 1 10");
        Throwable notHeard =
                catchThrowable(() -> answer.create(down(), "views", "plays").call(unheard, 1L));

        assertThat(Arrays.asList(thrown, notMade, notHeard))
                .as(
                        "what call threw at an id that is too long, at a row that Spark cannot make, and at a database that is down")
                .doesNotContainNull();
        assertThat(Stream.of(written, again, refused, impossible, unheard)
                        .map(batch -> batch.storageLevel().useMemory()))
                .as(
                        "whether a batch is still cached when call has ended: one that was written, the same again, one that the"
                                + " database refused, one with a row that Spark cannot make, and one for a database that is down")
                .containsExactly(false, false, false, false, false);
        assertThat(ofOthers.storageLevel().useMemory())
                .as("whether a table is still cached that somebody else has put into the cache before")
                .isTrue();
        assertThat(cached() - before)
                .as("how many more RDDs are cached after these five batches than before them")
                .isZero();
    }

    private int cached() {
        return JavaSparkContext.fromSparkContext(session.sparkContext())
                .getPersistentRDDs()
                .size();
    }

    /** A database that gives no connection. */
    private static DataSource down() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:down;IFEXISTS=TRUE");
        return database;
    }

    /** Two rows in two partitions, a and b, of which Spark cannot make b. */
    private Dataset<Row> failing() {
        isolated.closing(QuietLog.of("org.apache.spark"));
        return session.range(0, 2, 1, 2)
                .map(
                        (MapFunction<Long, Row>) number -> {
                            if (number == 1) {
                                throw new IllegalStateException("row b cannot be made");
                            }
                            return RowFactory.create("a", 1, 10);
                        },
                        Encoders.row(PLAYS));
    }

    /** What a sink comes by when it writes a batch of three plays, in order. */
    private List<String> pointsOf(Answer<JdbcBatchSink> answer) throws SQLException {
        CrashPoints points = CrashPoints.none();
        WatchedDatabase database = PlaysTable.in(isolated, "no-crash").watched(points);
        JdbcBatchSink sink = answer.create(database.source(), "views", "plays");
        sink.call(plays("a 1 10", "b 2 20", "c 3 10"), 0L);
        return points.history();
    }

    private static String end(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        return thrown == null ? "returned" : "threw " + thrown.getMessage();
    }

    private JdbcBatchSink sink(Answer<JdbcBatchSink> answer, String query) {
        return answer.create(table.watched(CrashPoints.none()).source(), query, "plays");
    }

    /** A batch of plays, each {@code id viewer film}, in two partitions. */
    private Dataset<Row> plays(String... plays) {
        List<Row> rows = Arrays.stream(plays)
                .map(play -> play.split(" "))
                .map(play -> RowFactory.create(play[0], Integer.valueOf(play[1]), Integer.valueOf(play[2])))
                .collect(Collectors.toList());
        return session.createDataFrame(rows, PLAYS).repartition(2);
    }
}
