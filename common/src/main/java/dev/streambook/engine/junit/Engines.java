package dev.streambook.engine.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets a test ask for engines as parameters of its methods, its set-up methods or its constructor.
 *
 * <pre>{@code
 * @Engines
 * class OrdersTest {
 *     @Test
 *     void every_order_is_kept(KafkaBroker broker, Isolated isolated) {
 *         String topic = isolated.topic("orders", 4);
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>What may be asked for:
 *
 * <ul>
 *   <li>{@link dev.streambook.engine.kafka.KafkaBroker}
 *   <li>{@link dev.streambook.engine.storm.StormCluster}, or {@link dev.streambook.engine.storm.SimulatedStormCluster}; a JVM holds one
 *       of the two, so a change from one to the other costs a start: keep the tests of one kind together in a class
 *   <li>{@link dev.streambook.engine.spark.LocalSpark}, or {@link org.apache.spark.sql.SparkSession}: a new session of it, whose
 *       streaming queries are stopped after the test
 *   <li>{@link FlumeAgents}: starts agents that are stopped after the test
 *   <li>{@link Isolated}: names, topics and directories of this test alone
 * </ul>
 *
 * <p>An engine starts before the first test that asks for it, behind the tests that do not ({@link HeadStart}, {@link
 * EnginesLast}), and stays up until the JVM ends; a second test class, or a launcher run inside a test, gets the one that is
 * running.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EnginesExtension.class)
public @interface Engines {}
