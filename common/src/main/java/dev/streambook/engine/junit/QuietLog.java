package dev.streambook.engine.junit;

import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;

/** Keeps a class from logging while a test provokes what it would rightly log as an error. */
public final class QuietLog implements AutoCloseable {

    private final String logger;
    private final Optional<Level> before;

    private QuietLog(String logger) {
        this.logger = logger;
        this.before = Optional.ofNullable(
                        context().getConfiguration().getLoggers().get(logger))
                .map(LoggerConfig::getLevel);
        Configurator.setLevel(logger, Level.OFF);
    }

    public static QuietLog of(Class<?> loud) {
        return of(loud.getName());
    }

    /** For a logger whose class is not public. */
    public static QuietLog of(String logger) {
        return new QuietLog(logger);
    }

    /** A logger that had no level of its own has none again, and goes by that of its package. */
    @Override
    public void close() {
        if (before.isPresent()) {
            Configurator.setLevel(logger, before.get());
        } else {
            context().getConfiguration().removeLogger(logger);
            context().updateLoggers();
        }
    }

    private static LoggerContext context() {
        return LoggerContext.getContext(false);
    }
}
