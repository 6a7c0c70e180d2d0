package dev.streambook.recommender.live;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.recommender.archive.CrashableArchive;
import dev.streambook.recommender.live.fault.Fault;
import dev.streambook.recommender.live.fault.Fault.Over;
import dev.streambook.recommender.live.fault.FaultSettings;
import dev.streambook.recommender.serving.fault.FaultKind;
import dev.streambook.recommender.speed.SpeedLayer;
import dev.streambook.recommender.storm.SupervisedTopology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The faults of the live program, each with the part that it hits. */
record LiveFaults(
        FaultSettings settings,
        FaultyBoxes boxes,
        KafkaBroker broker,
        SpeedLayer speed,
        SupervisedTopology topology,
        CrashableArchive archive) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 20;

    List<Fault> all() {
        return List.of(
                new Fault(
                        new FaultKind(
                                "crash-speed",
                                "Crash the speed layer",
                                "Its next transaction is written and not committed; its memory is thrown away.",
                                "Freshness stands still for a moment. Nobody sees the records that were not committed,"
                                        + " no user's list loses or doubles an event.",
                                "2.12"),
                        Set.of("speed"),
                        this::crashSpeed),
                new Fault(
                        new FaultKind(
                                "crash-storm",
                                "Crash a Storm bolt",
                                "The bolt that drops duplicates throws. The topology starts again and reads the log"
                                        + " from its first event.",
                                "Storm's counts fall to 0 and come back to where they would have been. Trending stays.",
                                "3.5"),
                        Set.of("storm-dedup", "trending", "similar"),
                        this::crashStorm),
                new Fault(
                        new FaultKind(
                                "crash-archive",
                                "Crash the archive",
                                "Its query is stopped in the middle of a batch, and begins anew from the checkpoint.",
                                "The lag of the archive grows and falls. The batch is done again, and no row is there"
                                        + " twice.",
                                "3.13"),
                        Set.of("archive"),
                        this::crashArchive),
                new Fault(
                        new FaultKind(
                                "corrupt",
                                "Send corrupt lines",
                                text("%,d damaged lines come out of the boxes at once.", settings.corruptLines()),
                                "The intake counts each as a dead letter; nobody after it sees any.",
                                "2.11"),
                        Set.of(),
                        this::corrupt),
                new Fault(
                        new FaultKind(
                                "burst",
                                "Send a burst",
                                text("%,d events come at once: films that were shown.", settings.burstEvents()),
                                "The rate jumps, the lag of each stage grows and is worked off at its own pace.",
                                "1.6"),
                        Set.of(),
                        this::burst),
                new Fault(
                        new FaultKind(
                                "pause-broker",
                                "Pause the broker",
                                text(
                                        "The Kafka broker is away for %.1f s.",
                                        settings.pause().toMillis() / 1e3),
                                "Nothing moves, and lists are still answered. Then everybody finds the broker again,"
                                        + " and nothing is missing.",
                                "2.7"),
                        Set.of(),
                        this::pauseBroker));
    }

    private Over crashSpeed() throws InterruptedException {
        long before = speed.restarts();
        speed.crash();
        awaitMore(speed::restarts, before, "the speed layer has not crashed");
        return new Over("a transaction was written and not committed", Instant.now());
    }

    private Over crashStorm() throws InterruptedException {
        long before = topology.starts();
        topology.crash();
        awaitMore(topology::starts, before, "the topology has not started again");
        return new Over("bolt dedup has thrown; the topology has started again", Instant.now());
    }

    private Over crashArchive() throws InterruptedException {
        Instant stopped = archive.crash(PATIENCE);
        return new Over("the query was stopped, and has begun anew from its checkpoint", stopped);
    }

    private Over corrupt() {
        boxes.corrupt(settings.corruptLines());
        return new Over(text("%,d damaged lines were sent", settings.corruptLines()), Instant.now());
    }

    private Over burst() {
        boxes.burst(settings.burstEvents());
        return new Over(text("%,d events were sent at once", settings.burstEvents()), Instant.now());
    }

    private Over pauseBroker() throws InterruptedException {
        Instant from = Instant.now();
        try {
            broker.stop();
            TimeUnit.MILLISECONDS.sleep(settings.pause().toMillis());
        } finally {
            broker.startAgain();
        }
        Instant to = Instant.now();
        double seconds = Duration.between(from, to).toMillis() / 1e3;
        return new Over(text("the broker was away for %.1f s", seconds), to);
    }

    private static String text(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static void awaitMore(LongSupplier count, long before, String otherwise) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count.getAsLong() <= before) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(otherwise + " within " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
