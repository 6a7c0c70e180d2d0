package dev.streambook.recommender.live.process;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;

/** What the engines log. */
final class EngineLogs {

    private static final String LEVEL = "streambook.log";

    private EngineLogs() {}

    /**
     * Nothing more is logged. An engine that is ended in the middle of its work complains of that, with stack traces, and
     * there is nothing for a reader to do. What does not end as it should is told by {@link Shutdown}. Whoever wants a log of
     * more than warnings ({@code -Dstreambook.log=INFO}) keeps it.
     */
    static void silence() {
        if (Level.toLevel(System.getProperty(LEVEL), Level.WARN).isMoreSpecificThan(Level.WARN)) {
            Configurator.setAllLevels(LogManager.ROOT_LOGGER_NAME, Level.OFF);
        }
    }
}
