package dev.streambook.recommender.live.program;

import dev.streambook.engine.spark.SparkDefaults;
import dev.streambook.recommender.live.part.SparkParts;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** A part that runs on Spark. Master, memory and cores are what {@code spark-submit} says. */
abstract class SparkProgram extends Program {

    /**
     * The driver's session, and the parts to start on it.
     *
     * @param session ends with the program
     */
    record OnSpark(SparkSession session, SparkParts parts) {}

    abstract Supplier<Optional<String>> start(Node node, OnSpark spark);

    @Override
    final Supplier<Optional<String>> start(Node node) {
        SparkSession session = SparkDefaults.session("streambook-" + getClass().getSimpleName())
                .getOrCreate();
        node.run().shutdown().add("Spark", session::stop);
        node.run().shutdown().nextTier();
        return start(
                node,
                new OnSpark(
                        session,
                        new SparkParts(node.settings(), node.kafka(), node.run().shutdown())));
    }
}
