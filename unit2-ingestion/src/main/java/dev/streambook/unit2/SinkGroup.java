package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * A properties file for a Flume agent that goes on delivering when one of its collectors fails. The answer is the file,
 * {@code sinkgroup.properties}.
 *
 * <p>The agent is named {@value #AGENT}. It reads the lines of the files in {@code ${env:STREAMBOOK_SPOOL:-spool}}, and
 * copies each into two channels. Four sinks send them to collectors by Avro RPC, in batches of {@value #BATCH} events.
 *
 * <ul>
 *   <li><b>The channel {@code archive}</b> is drained by {@code near} and {@code far}, the group {@value #SAFE}. Every batch
 *       goes to {@code near}. One that {@code near} does not take goes to {@code far}, and so do those that follow. A
 *       {@code near} that has failed is left out for a second at least, and tried again after 5 s at the latest, however
 *       often it failed before.
 *   <li><b>The channel {@code live}</b> is drained by {@code left} and {@code right}, the group {@value #SPREAD}, which take
 *       batches by turns. One that fails is left alone for a while, and the other gets all.
 *   <li>Whatever fails, no event is lost. A batch of which a sink cannot tell whether the collector has it may arrive
 *       twice; no other may.
 * </ul>
 */
@Exercise(id = "2.6", title = "Failover and load balance", stars = 3, file = "sinkgroup.properties")
@Promise(
        id = "near-first",
        says = "As long as near takes its batches, far gets nothing.",
        read = "the-highest-number-first")
@Promise(id = "failover", says = "What near does not take goes to far; nothing is lost.", read = "what-a-failure-is")
@Promise(
        id = "failed-batch-twice",
        says = "A batch that was taken and reported as failed arrives twice, and no other does.",
        read = "failover-is-at-least-once")
@Promise(
        id = "tried-again",
        says = "A sink that has failed is left out for a second at least and tried again after 5 s at the latest.",
        read = "the-penalty")
@Promise(id = "by-turns", says = "Left and right take batches by turns.", read = "by-turns")
@Promise(
        id = "dead-left-alone",
        says = "One that fails is left alone for a while, and the other gets all.",
        read = "leaving-the-dead-alone")
public interface SinkGroup {

    /** The first part of every key in the file. */
    String AGENT = "relay";

    /** How many events a sink takes from its channel and delivers at once. */
    int BATCH = 10;

    String SAFE = "safe";
    String SPREAD = "spread";
}
