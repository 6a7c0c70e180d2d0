package dev.streambook.recommender.live.fault;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.fault.FaultKind;
import dev.streambook.recommender.serving.fault.FaultReport;
import dev.streambook.recommender.serving.fault.FaultRun;
import dev.streambook.recommender.serving.fault.FaultRun.State;
import dev.streambook.recommender.serving.fault.Faults;
import dev.streambook.recommender.serving.fault.StageRecovery;
import dev.streambook.unit4.api.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Causes one fault at a time, on a thread of its own, and watches the stages come back before it takes the next. */
public final class OneFaultAtATime implements Faults, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OneFaultAtATime.class);
    private static final Duration END = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10;
    private static final long LOOK_MILLIS = 100;
    private static final String STARTING = "the parts are still starting; try again when all of them run";

    private final Duration patience;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(OneFaultAtATime::daemon);
    private final Deque<FaultRun> runs = new ArrayDeque<>();
    private List<Fault> faults = List.of();
    private FaultWatch watch;

    /** @param patience how long the stages may take to come back */
    public OneFaultAtATime(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** From now on these faults may be caused; before that, none. */
    public synchronized void allow(List<Fault> all, FaultWatch by) {
        faults = List.copyOf(all);
        watch = by;
    }

    @Override
    public synchronized FaultReport report() {
        List<FaultKind> kinds = faults.stream().map(Fault::kind).toList();
        return new FaultReport(kinds.isEmpty() ? Optional.of(STARTING) : Optional.empty(), kinds, List.copyOf(runs));
    }

    @Override
    public synchronized FaultRun cause(String name) {
        if (faults.isEmpty()) {
            throw ApiException.conflict(STARTING);
        }
        Fault fault = named(name);
        if (!runs.isEmpty() && runs.getFirst().goesOn()) {
            throw ApiException.conflict("fault %s is %s; expected one at a time; try again when every stage is back"
                    .formatted(runs.getFirst().fault(), runs.getFirst().state()));
        }
        FaultRun run = FaultRun.begun(name, clock.instant());
        runs.addFirst(run);
        if (runs.size() > REMEMBERED) {
            runs.removeLast();
        }
        worker.execute(() -> go(fault, run));
        return run;
    }

    /** Ends what is under way; a broker that is away comes back first, so that it can be closed in good order. */
    @Override
    public void close() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Fault named(String name) {
        return faults.stream()
                .filter(fault -> fault.kind().name().equals(name))
                .findAny()
                .orElseThrow(() -> new NotFoundException("there is no fault of this name; expected one of %s"
                        .formatted(faults.stream()
                                .map(fault -> fault.kind().name())
                                .collect(Collectors.joining(", ")))));
    }

    private void go(Fault fault, FaultRun run) {
        try {
            Fault.Over over = fault.action().cause();
            recover(fault, new Recovering(run, over.what(), clock.instant()), over.since());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("fault {} failed", run.fault(), e);
            tell(new FaultRun(
                    run.fault(),
                    run.begunAt(),
                    Optional.of(clock.instant()),
                    Optional.of("could not be done: " + e.getMessage()),
                    State.FAILED,
                    List.of()));
        }
    }

    private void recover(Fault fault, Recovering run, Instant since) throws InterruptedException {
        Recovery recovery = new Recovery(watch.handedOver().getAsLong(), run.overAt(), since, fault.crashes());
        Instant limit = run.overAt().plus(patience);
        while (true) {
            Instant now = clock.instant();
            recovery.look(watch.counts().get(), watch.reportedAt().get(), now);
            boolean isComplete = recovery.isComplete();
            boolean isOverdue = !isComplete && now.isAfter(limit);
            State state = isComplete ? State.RECOVERED : isOverdue ? State.OVERDUE : State.RECOVERING;
            tell(run.as(state, recovery.stages()));
            if (state != State.RECOVERING) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** The latest run, as it is now. */
    private synchronized void tell(FaultRun run) {
        runs.removeFirst();
        runs.addFirst(run);
    }

    /** A run whose fault is over. */
    private record Recovering(FaultRun run, String what, Instant overAt) {

        FaultRun as(State state, List<StageRecovery> stages) {
            return new FaultRun(run.fault(), run.begunAt(), Optional.of(overAt), Optional.of(what), state, stages);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "faults");
        thread.setDaemon(true);
        return thread;
    }
}
