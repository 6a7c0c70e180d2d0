/**
 * The engines of the course inside one JVM: a Kafka broker, a Storm cluster, a Spark session, Flume agents.
 *
 * <p>Each is started by a static {@code start(…)} and stopped by {@code close()}, so tests and the live program use the
 * same classes. Everything listens on loopback only.
 */
package dev.streambook.engine;
