package dev.streambook.recommender.live;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.KafkaBrokerOptions;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.live.process.WorkFolder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The engines, each starting in a thread of its own: together they take as long as the slowest. */
record LiveEngines(
        CompletableFuture<KafkaBroker> kafka,
        CompletableFuture<StormCluster> storm,
        CompletableFuture<LocalSpark> spark) {

    static LiveEngines start(WorkFolder work, Console console, Shutdown shutdown) {
        LiveEngines engines = new LiveEngines(
                starting("Kafka, a broker in KRaft mode", console, () -> KafkaBroker.start(broker(work))),
                starting("Storm, a local cluster", console, StormCluster::start),
                starting(
                        "Spark, on four threads",
                        console,
                        () -> LocalSpark.startForSeveralJobs(work.temporary("spark"))));
        shutdown.nextTier();
        shutdown.add("Kafka", () -> up(engines.kafka()).close());
        shutdown.nextTier();
        shutdown.add("Storm", () -> up(engines.storm()).close());
        shutdown.add("Spark", () -> up(engines.spark()).close());
        return engines;
    }

    private static KafkaBrokerOptions broker(WorkFolder work) {
        KafkaBrokerOptions options = KafkaBrokerOptions.defaults();
        return work.isKept() ? options.keeping(work.folder("kafka")) : options;
    }

    /** The engine, when it is up. */
    static <T> T up(CompletableFuture<T> engine) {
        try {
            return engine.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <T> CompletableFuture<T> starting(String name, Console console, Supplier<T> start) {
        CompletableFuture<T> engine = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        engine.complete(start.get());
                        console.step("%s, is up", name);
                    } catch (Throwable e) {
                        engine.completeExceptionally(e);
                    }
                },
                "start-" + name.substring(0, name.indexOf(',')));
        thread.start();
        return engine;
    }
}
