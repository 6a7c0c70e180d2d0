package dev.streambook.unit4;

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
        return new QuietLog(loud.getName());
    }

    @Override
    public void close() {
        Configurator.setLevel(logger, before);
    }
}
