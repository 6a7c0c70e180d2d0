package dev.streambook.recommender.serving.fault;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.fault.FaultRun.State;
import dev.streambook.unit4.api.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Faults that do nothing. Each is under way until the test says what has become of it. */
public final class FakeFaults implements Faults {

    private static final Instant BEGUN = Instant.parse("2026-01-31T20:15:00Z");
    private static final List<FaultKind> KINDS = List.of(
            new FaultKind(
                    "crash-speed",
                    "Crash the speed layer",
                    "Its next transaction is written and not committed.",
                    "Freshness stands still for a moment.",
                    "2.12"),
            new FaultKind(
                    "burst",
                    "Send a burst",
                    "5,000 events come at once.",
                    "The lag of each stage grows and is worked off.",
                    "1.6"));

    /** Tells when a fault is caused. */
    public volatile Clock clock = Clock.fixed(BEGUN, ZoneOffset.UTC);

    private final List<FaultRun> runs = new CopyOnWriteArrayList<>();

    @Override
    public FaultReport report() {
        return new FaultReport(Optional.empty(), KINDS, runs);
    }

    @Override
    public synchronized FaultRun cause(String name) {
        if (KINDS.stream().noneMatch(kind -> kind.name().equals(name))) {
            throw new NotFoundException("there is no fault of this name; expected one of crash-speed, burst");
        }
        if (!runs.isEmpty() && runs.get(0).goesOn()) {
            throw ApiException.conflict("fault %s is %s; expected one at a time"
                    .formatted(runs.get(0).fault(), runs.get(0).state()));
        }
        FaultRun run = FaultRun.begun(name, clock.instant());
        runs.add(0, run);
        return run;
    }

    /** What has become of the latest one. */
    public void become(State state, String what, StageRecovery... stages) {
        FaultRun latest = runs.get(0);
        runs.set(
                0,
                new FaultRun(
                        latest.fault(),
                        latest.begunAt(),
                        Optional.of(latest.begunAt().plusSeconds(1)),
                        Optional.of(what),
                        state,
                        List.of(stages)));
    }
}
