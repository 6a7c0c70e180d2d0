package dev.streambook.engine.junit;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.engine.storm.SimulatedStormCluster;
import dev.streambook.engine.storm.StormCluster;
import java.util.Comparator;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Test classes without engines first, so that the engines of the others can start behind them ({@link HeadStart}); one
 * kind of Storm cluster before the rest and the other kind behind it, so that the change takes place in between. Otherwise
 * by name: the same order on every machine.
 */
public final class EnginesLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext run) {
        run.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(test -> rank(test.getTestClass()))
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int rank(Class<?> testClass) {
        if (Demand.asks(testClass, SimulatedStormCluster.class)) {
            return 3;
        }
        if (Demand.asks(testClass, StormCluster.class)) {
            return 1;
        }
        return Demand.asks(testClass, KafkaBroker.class, LocalSpark.class, SparkSession.class, FlumeAgents.class)
                ? 2
                : 0;
    }
}
