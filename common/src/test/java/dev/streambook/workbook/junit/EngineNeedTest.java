package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.sample.Solved;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EngineNeedTest {

    @Test
    void a_test_needs_an_engine_where_it_takes_one() {
        assertThat(EngineNeed.of(test(Some.class, "with_an_agent"))).isTrue();
        assertThat(EngineNeed.of(test(Some.class, "with_spark"))).isTrue();
        assertThat(EngineNeed.of(test(Some.class, "with_a_folder"))).isFalse();
        assertThat(EngineNeed.of(test(Some.class, "with_nothing"))).isFalse();
    }

    @Test
    void a_test_needs_an_engine_where_its_set_up_or_its_constructor_takes_one() {
        assertThat(EngineNeed.of(test(SetUp.class, "with_nothing"))).isTrue();
        assertThat(EngineNeed.of(test(Constructed.class, "with_nothing"))).isTrue();
    }

    @Test
    void tests_with_engines_can_be_left_out() {
        System.setProperty(SpecificationExtension.ENGINES, "none");
        try {
            SpecificationRun run = SpecificationRun.of(Mixed.class);

            assertThat(run.outcomes())
                    .hasSize(2)
                    .allSatisfy((test, outcome) -> assertThat(test).endsWith(": without an engine"));
        } finally {
            System.clearProperty(SpecificationExtension.ENGINES);
        }
    }

    private static Method test(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Engines
    @Specification(Solved.class)
    static class Mixed {

        @Test
        void without_an_engine(Solved sample) {
            assertThat(sample.twice(3)).isEqualTo(6);
        }

        @Test
        void with_an_engine(Solved sample, FlumeAgents agents) {
            throw new AssertionError(agents + " was started for " + sample);
        }
    }

    @Engines
    static class Some {

        void with_an_agent(FlumeAgents agents) {}

        void with_spark(SparkSession spark) {}

        void with_a_folder(Isolated isolated) {}

        void with_nothing() {}
    }

    @Engines
    static class SetUp {

        @BeforeEach
        void start(FlumeAgents agents) {}

        void with_nothing() {}
    }

    @Engines
    static class Constructed {

        Constructed(FlumeAgents agents) {}

        void with_nothing() {}
    }
}
