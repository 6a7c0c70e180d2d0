package dev.streambook.engine.junit;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.engine.storm.SimulatedStormCluster;
import dev.streambook.engine.storm.StormCluster;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Injects the engines of this JVM; {@link Engines} says which. */
public final class EnginesExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(EnginesExtension.class);
    private static final AtomicLong TESTS = new AtomicLong();

    private final SharedEngines engines = SharedEngines.ofThisJvm();

    private final Map<Class<?>, Function<ExtensionContext, Object>> offers = Map.of(
            KafkaBroker.class, test -> engines.kafka.get(),
            LocalSpark.class, test -> engines.spark.get(),
            StormCluster.class, test -> engines.storm(),
            SimulatedStormCluster.class, test -> engines.simulatedStorm(),
            SparkSession.class, test -> test(test).session(),
            FlumeAgents.class, test -> new FlumeAgents(test(test).isolated()),
            Isolated.class, test -> test(test).isolated());

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return offers.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return offers.get(parameter.getParameter().getType()).apply(test);
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        end(test);
    }

    @Override
    public void afterAll(ExtensionContext testClass) throws Exception {
        end(testClass);
    }

    private EnginesOfTest test(ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        test.getUniqueId(),
                        id -> new EnginesOfTest(engines, name(test), TESTS.incrementAndGet()),
                        EnginesOfTest.class);
    }

    private void end(ExtensionContext test) throws Exception {
        EnginesOfTest ended = test.getStore(NAMESPACE).remove(test.getUniqueId(), EnginesOfTest.class);
        if (ended != null) {
            for (Path kept : ended.isolated().end(passed(test))) {
                test.publishReportEntry("kept", kept.toString());
            }
        }
        engines.restore();
    }

    /** A test that was aborted, such as an unsolved exercise, leaves nothing worth looking at. */
    private static boolean passed(ExtensionContext test) {
        return test.getExecutionException()
                .map(thrown -> thrown instanceof TestAbortedException)
                .orElse(true);
    }

    private static String name(ExtensionContext test) {
        String type = test.getRequiredTestClass().getSimpleName();
        return test.getTestMethod().map(method -> type + "." + method.getName()).orElse(type);
    }
}
