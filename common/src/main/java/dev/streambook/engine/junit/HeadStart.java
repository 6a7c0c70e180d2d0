package dev.streambook.engine.junit;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.engine.storm.SimulatedStormCluster;
import dev.streambook.engine.storm.StormCluster;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.spark.sql.SparkSession;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.slf4j.LoggerFactory;

/**
 * Starts the engines that the run's tests are going to ask for, while the first of them run. A test that comes too early
 * waits, as it would without a head start; what cannot start here is tried again, and told, where it is asked for.
 *
 * <p>A run of the learner's answers alone ({@code -Dstreambook.run=yours}) has none: what is not begun starts nothing. Nor
 * has a run that leaves out the tests with engines ({@code -Dstreambook.engines=none}).
 */
public final class HeadStart implements TestExecutionListener {

    private static final Set<Class<?>> STORMS = Set.of(StormCluster.class, SimulatedStormCluster.class);

    private final SharedEngines engines;
    private final Executor background;

    /** The test classes that have not ended, in the order of the run. */
    private final Map<UniqueId, Class<?>> ahead = new LinkedHashMap<>();

    private Optional<Class<?>> storm = Optional.empty();

    /** JUnit makes it from its name. */
    public HeadStart() {
        this(SharedEngines.ofThisJvm(), HeadStart::onThreadOfItsOwn);
    }

    HeadStart(SharedEngines engines, Executor background) {
        this.engines = engines;
        this.background = background;
    }

    /** Starts what the tests of one class are going to ask for, without a run, and returns when all of it is up. */
    public static void of(Class<?> testClass) {
        HeadStart alone = new HeadStart(SharedEngines.ofThisJvm(), Runnable::run);
        alone.ahead.put(UniqueId.forEngine(testClass.getName()), testClass);
        alone.begin();
    }

    @Override
    public void testPlanExecutionStarted(TestPlan run) {
        if ("yours".equalsIgnoreCase(System.getProperty("streambook.run"))
                || "none".equals(System.getProperty("streambook.engines"))) {
            return;
        }
        for (TestIdentifier root : run.getRoots()) {
            for (TestIdentifier test : run.getDescendants(root)) {
                if (test.getSource().orElse(null) instanceof ClassSource source) {
                    ahead.put(test.getUniqueIdObject(), source.getJavaClass());
                }
            }
        }
        begin();
    }

    private void begin() {
        // Set up by one thread: what others log meanwhile would be lost, with a warning.
        LoggerFactory.getILoggerFactory();
        startKafkaAndSpark();
        startNextStorm();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (ahead.remove(test.getUniqueIdObject()) != null) {
            startNextStorm();
        }
    }

    /** One after the other, first what is needed first: both would load Scala's library. */
    private void startKafkaAndSpark() {
        Set<Lazy<?>> needed = new LinkedHashSet<>();
        for (Class<?> testClass : ahead.values()) {
            if (Demand.asks(testClass, KafkaBroker.class)) {
                needed.add(engines.kafka);
            }
            if (Demand.asks(testClass, LocalSpark.class, SparkSession.class)) {
                needed.add(engines.spark);
            }
        }
        background.execute(() -> {
            needed.forEach(Lazy::make);
            engines.spark.ifMade().ifPresent(HeadStart::warmUp);
        });
    }

    /** Most of what a first query takes is loading Spark's classes. */
    private static void warmUp(LocalSpark spark) {
        spark.newSession().range(3).selectExpr("sum(id)").collectAsList();
    }

    /** The kind of cluster that the next class with Storm asks for: no test uses the other one in between. */
    private void startNextStorm() {
        Optional<Class<?>> next = ahead.values().stream()
                .flatMap(testClass -> Demand.first(testClass, STORMS).stream())
                .findFirst();
        if (next.isPresent() && !next.equals(storm)) {
            storm = next;
            background.execute(next.get() == StormCluster.class ? engines::storm : engines::simulatedStorm);
        }
    }

    private static void onThreadOfItsOwn(Runnable start) {
        Thread thread = new Thread(start, "head start");
        thread.setDaemon(true);
        thread.start();
    }
}
