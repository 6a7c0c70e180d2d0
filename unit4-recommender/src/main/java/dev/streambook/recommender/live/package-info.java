/**
 * The main program: all parts of the recommender in one process, on embedded engines.
 *
 * <p>It only starts, wires, watches and stops. The parts know nothing of each other: they talk through Kafka topics
 * and log files, as they would on machines of their own.
 */
package dev.streambook.recommender.live;
