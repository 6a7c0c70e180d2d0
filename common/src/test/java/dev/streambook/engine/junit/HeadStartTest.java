package dev.streambook.engine.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.storm.SimulatedStormCluster;
import dev.streambook.engine.storm.StormCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Plans a run of the classes below and does not run them; engines only leave a note that they were to start. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class HeadStartTest {

    private final List<String> started = new ArrayList<>();
    private final HeadStart headStart = new HeadStart(
            new SharedEngines(note("kafka"), note("spark"), note("storm"), note("simulated storm")), Runnable::run);

    @Test
    void classes_without_engines_come_first_and_the_two_kinds_of_storm_far_apart() {
        assertThat(plan(OnSimulatedStorm.class, OnSpark.class, OnKafka.class, OnStorm.class, WithoutEngines.class))
                .extracting(test -> ((ClassSource) test.getSource().orElseThrow())
                        .getJavaClass()
                        .getSimpleName())
                .containsExactly("WithoutEngines", "OnStorm", "OnKafka", "OnSpark", "OnSimulatedStorm");
    }

    @Test
    void kafka_and_spark_start_in_the_order_in_which_they_are_needed_and_each_once() {
        begin(OnSpark.class, OnKafka.class, WithoutEngines.class);

        assertThat(started).containsExactly("kafka", "spark");
    }

    @Test
    void what_nobody_asks_for_does_not_start() {
        begin(WithoutEngines.class, OnSimulatedStorm.class);

        assertThat(started).containsExactly("simulated storm");
    }

    @Test
    void nothing_starts_where_the_tests_with_engines_are_left_out() {
        System.setProperty("streambook.engines", "none");
        try {
            begin(OnKafka.class, OnStorm.class);

            assertThat(started).isEmpty();
        } finally {
            System.clearProperty("streambook.engines");
        }
    }

    @Test
    void the_second_kind_of_storm_starts_when_the_last_class_on_the_first_has_ended() {
        List<TestIdentifier> classes = begin(OnStorm.class, AlsoOnStorm.class, OnSimulatedStorm.class);
        assertThat(started).as("at the beginning").containsExactly("storm");

        end(classes.get(0));
        assertThat(started).as("with a class on the first kind ahead").containsExactly("storm");

        end(classes.get(1));
        assertThat(started).as("with none").containsExactly("storm", "simulated storm");
    }

    private List<TestIdentifier> begin(Class<?>... testClasses) {
        headStart.testPlanExecutionStarted(discover(testClasses));
        return plan(testClasses);
    }

    private void end(TestIdentifier testClass) {
        headStart.executionFinished(testClass, TestExecutionResult.successful());
    }

    /** The classes in the order of the run. */
    private static List<TestIdentifier> plan(Class<?>... testClasses) {
        TestPlan plan = discover(testClasses);
        return plan.getRoots().stream()
                .flatMap(root -> plan.getChildren(root).stream())
                .toList();
    }

    private static TestPlan discover(Class<?>... testClasses) {
        var request = LauncherDiscoveryRequestBuilder.request();
        for (Class<?> testClass : testClasses) {
            request.selectors(selectClass(testClass));
        }
        return LauncherFactory.create().discover(request.build());
    }

    private <T> Supplier<T> note(String engine) {
        return () -> {
            started.add(engine);
            return null;
        };
    }

    static class WithoutEngines {
        @Test
        void test() {}
    }

    @Engines
    static class OnKafka {
        OnKafka(KafkaBroker broker) {}

        @Test
        void test() {}
    }

    @Engines
    static class OnSpark {
        @Test
        void test(SparkSession spark) {}
    }

    @Engines
    static class OnStorm {
        @Test
        void test(StormCluster storm) {}
    }

    static class AlsoOnStorm extends OnStorm {}

    @Engines
    static class OnSimulatedStorm {
        @Test
        void test(SimulatedStormCluster storm) {}
    }
}
