package dev.streambook.recommender.live.process;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.filter.AbstractFilterable;

/** What the engines log. Whoever wants a log of more than warnings ({@code -Dstreambook.log=INFO}) gets all of it. */
public final class EngineLogs {

    private static final String LEVEL = "streambook.log";

    private EngineLogs() {}

    /**
     * Nothing more is logged. An engine that is ended in the middle of its work complains of that, with stack traces, and
     * there is nothing for a reader to do. What does not end as it should is told by {@link Shutdown}.
     */
    static void silence() {
        if (isForLearners()) {
            Configurator.setAllLevels(LogManager.ROOT_LOGGER_NAME, Level.OFF);
        }
    }

    /** What engines complain of while the disk has too little room is left out; the console tells it in one sentence. */
    public static void leaveOutLackOf(DiskRoom room) {
        if (isForLearners()) {
            LackOfRoomFilter filter = new LackOfRoomFilter(room, System::nanoTime);
            LoggerContext.getContext(false).getConfiguration().getAppenders().values().stream()
                    .filter(AbstractFilterable.class::isInstance)
                    .forEach(appender -> ((AbstractFilterable) appender).addFilter(filter));
        }
    }

    /** The warnings of this class are left out, as the console tells the same in words of its own. */
    public static void leaveOutWarningsOf(Class<?> teller) {
        if (isForLearners()) {
            Configurator.setLevel(LogManager.getLogger(teller).getName(), Level.ERROR);
        }
    }

    private static boolean isForLearners() {
        return Level.toLevel(System.getProperty(LEVEL), Level.WARN).isMoreSpecificThan(Level.WARN);
    }
}
