package dev.streambook.engine.junit;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.engine.storm.SimulatedStormCluster;
import dev.streambook.engine.storm.StormCluster;
import java.util.function.Supplier;

/**
 * One of each engine for this JVM.
 *
 * <p>This is the one place with static state, for a reason: JUnit's own stores end with a launcher's run, and a
 * specification is run on each wrong answer by a launcher inside a test. Nothing is closed here. An engine ends with the
 * JVM, since closing all of them in order would take longer than many a test class; Spark and Kafka's test kit delete
 * their files in shutdown hooks of their own.
 */
final class SharedEngines {

    private static final SharedEngines OF_THIS_JVM = new SharedEngines(
            KafkaBroker::start,
            () -> LocalSpark.start(TestDirectories.ofThisJvm("spark")),
            StormCluster::start,
            SimulatedStormCluster::start);

    final Lazy<KafkaBroker> kafka;
    final Lazy<LocalSpark> spark;

    private final Lazy<StormCluster> storm;
    private final Lazy<SimulatedStormCluster> simulatedStorm;

    SharedEngines(
            Supplier<KafkaBroker> kafka,
            Supplier<LocalSpark> spark,
            Supplier<StormCluster> storm,
            Supplier<SimulatedStormCluster> simulatedStorm) {
        this.kafka = new Lazy<>(kafka);
        this.spark = new Lazy<>(spark);
        this.storm = new Lazy<>(storm);
        this.simulatedStorm = new Lazy<>(simulatedStorm);
    }

    static SharedEngines ofThisJvm() {
        return OF_THIS_JVM;
    }

    /** Storm in real time. A JVM holds one Storm cluster, so this closes the simulated one, as that one does this. */
    synchronized StormCluster storm() {
        simulatedStorm.forget().ifPresent(SimulatedStormCluster::close);
        return storm.get();
    }

    synchronized SimulatedStormCluster simulatedStorm() {
        storm.forget().ifPresent(StormCluster::close);
        return simulatedStorm.get();
    }

    /** Undoes what a test may have left: a broker that it stopped is running again for the next one. */
    void restore() {
        kafka.ifMade().ifPresent(KafkaBroker::startAgain);
    }
}
