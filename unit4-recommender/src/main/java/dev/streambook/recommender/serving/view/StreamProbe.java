package dev.streambook.recommender.serving.view;

import java.util.Map;

/** Measures the stream of events from outside: how much there is, and how far each stage has come. */
@FunctionalInterface
public interface StreamProbe {

    /**
     * One measurement.
     *
     * @param events how many records topic {@code events} has had so far
     * @param lag by stage, the records of it that the stage has not committed yet
     */
    record Reading(long events, Map<String, Long> lag) {}

    /**
     * Asks the brokers.
     *
     * @throws RuntimeException if they do not answer
     */
    Reading read();
}
