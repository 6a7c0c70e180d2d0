package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineLogsTest {

    private static final String LEVEL = "streambook.log";

    private final String before = System.getProperty(LEVEL);

    @BeforeEach
    void the_log_is_a_learners() {
        System.clearProperty(LEVEL);
    }

    @AfterEach
    void and_then_as_before() {
        if (before == null) {
            System.clearProperty(LEVEL);
        } else {
            System.setProperty(LEVEL, before);
        }
    }

    @Test
    void what_the_console_tells_is_not_warned_of_as_well_and_an_error_still_is() {
        EngineLogs.leaveOutWarningsOf(ToldTwice.class);

        assertThat(LogManager.getLogger(ToldTwice.class).getLevel()).isEqualTo(Level.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "DEBUG", "ALL"})
    void whoever_wants_a_log_of_more_gets_all_of_it(String wanted) {
        Level unchanged = LogManager.getLogger(LeftInTheLog.class).getLevel();
        System.setProperty(LEVEL, wanted);

        EngineLogs.leaveOutWarningsOf(LeftInTheLog.class);

        assertThat(LogManager.getLogger(LeftInTheLog.class).getLevel()).isEqualTo(unchanged);
    }

    private static final class ToldTwice {}

    private static final class LeftInTheLog {}
}
