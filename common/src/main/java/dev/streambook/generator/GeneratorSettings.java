package dev.streambook.generator;

import java.time.Instant;

/**
 * What is generated. Start from {@link #defaults()} and change what matters:
 * {@code GeneratorSettings.defaults().withSeed(7).withUsers(50)}.
 *
 * @param seed any number; equal settings give byte-equal lines, on every machine
 * @param users viewers 1 to {@code users}; 1 to 1,000,000
 * @param films films 1 to {@code films}; 2 to 100,000
 * @param groups groups of viewers with a taste in common, 1 to 10
 * @param events distinct events of a bounded run, corrupt ones included; 1 to a billion
 * @param driftAfter after this share of {@code events} half of the viewers change to the next group's taste; with 1 a
 *     bounded run has no drift. An endless run drifts after as many events
 * @param start event time of the first session
 */
public record GeneratorSettings(
        long seed,
        int users,
        int films,
        int groups,
        long events,
        double driftAfter,
        Instant start,
        SessionSettings sessions,
        FaultSettings faults) {

    public GeneratorSettings {
        Range.of("users", users, 1, 1_000_000);
        Range.of("films", films, 2, 100_000);
        Range.of("groups", groups, 1, 10);
        Range.of("events", events, 1, 1_000_000_000);
        Range.share("driftAfter", driftAfter);
    }

    /** Seed 1, 500 viewers in 5 groups, 300 films, 10,000 events with drift after half of them, the usual faults. */
    public static GeneratorSettings defaults() {
        return new GeneratorSettings(
                1,
                500,
                300,
                5,
                10_000,
                0.5,
                Instant.parse("2026-01-01T18:00:00Z"),
                SessionSettings.DEFAULTS,
                FaultSettings.DEFAULTS);
    }

    public GeneratorSettings withSeed(long changed) {
        return new GeneratorSettings(changed, users, films, groups, events, driftAfter, start, sessions, faults);
    }

    public GeneratorSettings withUsers(int changed) {
        return new GeneratorSettings(seed, changed, films, groups, events, driftAfter, start, sessions, faults);
    }

    public GeneratorSettings withFilms(int changed) {
        return new GeneratorSettings(seed, users, changed, groups, events, driftAfter, start, sessions, faults);
    }

    public GeneratorSettings withGroups(int changed) {
        return new GeneratorSettings(seed, users, films, changed, events, driftAfter, start, sessions, faults);
    }

    public GeneratorSettings withEvents(long changed) {
        return new GeneratorSettings(seed, users, films, groups, changed, driftAfter, start, sessions, faults);
    }

    public GeneratorSettings withDriftAfter(double changed) {
        return new GeneratorSettings(seed, users, films, groups, events, changed, start, sessions, faults);
    }

    public GeneratorSettings withStart(Instant changed) {
        return new GeneratorSettings(seed, users, films, groups, events, driftAfter, changed, sessions, faults);
    }

    public GeneratorSettings withSessions(SessionSettings changed) {
        return new GeneratorSettings(seed, users, films, groups, events, driftAfter, start, changed, faults);
    }

    public GeneratorSettings withFaults(FaultSettings changed) {
        return new GeneratorSettings(seed, users, films, groups, events, driftAfter, start, sessions, changed);
    }
}
