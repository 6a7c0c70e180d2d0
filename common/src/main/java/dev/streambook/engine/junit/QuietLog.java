package dev.streambook.engine.junit;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;

/** Keeps a class from logging while a test provokes what it would rightly log as an error. */
public final class QuietLog implements AutoCloseable {

    private final String logger;
    private final Level before;

    private QuietLog(String logger) {
        this.logger = logger;
        this.before = LogManager.getLogger(logger).getLevel();
        Configurator.setLevel(logger, Level.OFF);
    }

    public static QuietLog of(Class<?> loud) {
        return of(loud.getName());
    }

    /** For a logger whose class is not public. */
    public static QuietLog of(String logger) {
        return new QuietLog(logger);
    }

    @Override
    public void close() {
        Configurator.setLevel(logger, before);
    }
}
