package dev.streambook.engine.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.spark.LocalSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

@Engines
class EnginesTest {

    /** What the classes below saw; they are run by a launcher inside a test, and not by themselves. */
    private static final Map<String, Object> SEEN = new ConcurrentHashMap<>();

    private final Isolated ofConstructor;

    EnginesTest(Isolated isolated) {
        ofConstructor = isolated;
        SEEN.clear();
    }

    @Test
    void a_class_run_by_a_launcher_inside_a_test_gets_the_engines_that_are_running(
            KafkaBroker broker, LocalSpark spark) {
        TestExecutionSummary summary = run(LooksAround.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(SEEN).containsEntry("broker", broker).containsEntry("spark", spark);
        assertThat(broker.isRunning()).isTrue();
        assertThat(spark.session().sparkContext().isStopped()).isFalse();
    }

    static class LooksAround extends Nested {
        @Test
        void look(KafkaBroker broker, LocalSpark spark) {
            SEEN.put("broker", broker);
            SEEN.put("spark", spark);
        }
    }

    @Test
    void a_test_shares_its_isolated_with_its_constructor(Isolated isolated) {
        assertThat(isolated).isSameAs(ofConstructor);
        assertThat(isolated.name("group")).isEqualTo(isolated.name("group")).startsWith("group-");
    }

    @Test
    void two_tests_have_different_names_and_leave_neither_topics_nor_directories(KafkaBroker broker) {
        TestExecutionSummary summary = run(LeavesThings.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
        assertThat(SEEN.get("topic of first")).isNotEqualTo(SEEN.get("topic of second"));
        assertThat(broker.topics().names())
                .doesNotContain((String) SEEN.get("topic of first"), (String) SEEN.get("topic of second"));
        await("the directory is deleted").until(() -> Files.notExists((Path) SEEN.get("directory")));
    }

    static class LeavesThings extends Nested {
        @Test
        void first(Isolated isolated) {
            SEEN.put("topic of first", isolated.topic("events", 1));
            SEEN.put("directory", isolated.directory("checkpoint"));
        }

        @Test
        void second(Isolated isolated) {
            SEEN.put("topic of second", isolated.topic("events", 1));
        }
    }

    @Test
    void a_failed_test_keeps_its_directory_and_closes_its_resources() {
        TestExecutionSummary summary = run(Fails.class);

        assertThat(summary.getTestsFailedCount()).isEqualTo(1);
        Path kept = (Path) SEEN.get("directory");
        assertThat(kept).exists();
        assertThat(SEEN).containsEntry("closed", true);
        TestDirectories.delete(kept.getParent());
    }

    static class Fails extends Nested {
        @Test
        void fail(Isolated isolated) {
            SEEN.put("directory", isolated.directory("evidence"));
            isolated.closing(() -> SEEN.put("closed", true));
            throw new AssertionError("as planned");
        }
    }

    @Test
    void a_broker_that_a_test_left_stopped_runs_for_the_next_one(KafkaBroker broker) {
        assertThat(run(StopsTheBroker.class).getTestsSucceededCount()).isEqualTo(1);

        assertThat(broker.isRunning()).isTrue();
    }

    static class StopsTheBroker extends Nested {
        @Test
        void stop(KafkaBroker broker) {
            broker.stop();
        }
    }

    @Test
    void each_test_has_a_spark_session_of_its_own_on_one_context(SparkSession session, LocalSpark spark) {
        session.range(3).createOrReplaceTempView("mine");

        assertThat(session.sparkContext()).isSameAs(spark.session().sparkContext());
        assertThat(spark.newSession().catalog().tableExists("mine")).isFalse();
        assertThat(SparkSession.active()).isSameAs(session);
    }

    @Test
    void a_streaming_query_ends_with_its_test() {
        TestExecutionSummary summary = run(LeavesAQuery.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(((SparkSession) SEEN.get("session")).streams().active()).isEmpty();
    }

    static class LeavesAQuery extends Nested {
        @Test
        void start(SparkSession session, Isolated isolated) throws Exception {
            session.readStream()
                    .format("rate")
                    .load()
                    .writeStream()
                    .format("noop")
                    .option(
                            "checkpointLocation",
                            isolated.directory("checkpoint").toString())
                    .start();
            SEEN.put("session", session);
            assertThat(session.streams().active()).hasSize(1);
        }
    }

    @Engines
    abstract static class Nested {}

    private static TestExecutionSummary run(Class<?> testClass) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(testClass))
                                .build(),
                        listener);
        return listener.getSummary();
    }
}
