package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("log levels")
class EndingTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Shutdown shutdown = new Shutdown(Duration.ofSeconds(5));
    private final Ending ending =
            new Ending(shutdown, new Console(new PrintStream(printed, true, StandardCharsets.UTF_8)));
    private final Map<String, Level> levels = new HashMap<>();
    private Level heardAtTheEnd;

    @BeforeEach
    void keepLevels() {
        LoggerContext.getContext(false)
                .getConfiguration()
                .getLoggers()
                .forEach((name, logger) -> levels.put(name, logger.getLevel()));
        shutdown.nextTier();
    }

    @AfterEach
    void restoreLevels() {
        Configurator.setLevel(levels);
    }

    @Test
    void an_engine_that_is_ended_in_mid_work_logs_nothing() {
        shutdown.add(
                "engine",
                () -> heardAtTheEnd =
                        LogManager.getLogger("org.apache.spark.SparkContext").getLevel());

        ending.end(0);

        assertThat(heardAtTheEnd).isEqualTo(Level.OFF);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("ending").contains("ended");
    }

    @Test
    void what_does_not_end_well_is_told() {
        shutdown.add("engine", () -> {
            throw new IllegalStateException("two jobs were left");
        });

        ending.end(0);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("engine did not end well: java.lang.IllegalStateException: two jobs were left");
    }
}
