package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;

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
 *       {@code near} that has failed is tried again after 5 s at the latest, however often it failed before.
 *   <li><b>The channel {@code live}</b> is drained by {@code left} and {@code right}, the group {@value #SPREAD}, which take
 *       batches by turns. One that fails is left alone for a while, and the other gets all.
 *   <li>Whatever fails, no event is lost. A batch of which a sink cannot tell whether the collector has it may arrive
 *       twice; no other may.
 * </ul>
 */
@Exercise(id = "2.6", title = "Failover and load balance", stars = 3, file = "sinkgroup.properties")
public interface SinkGroup {

    /** The first part of every key in the file. */
    String AGENT = "relay";

    /** How many events a sink takes from its channel and delivers at once. */
    int BATCH = 10;

    String SAFE = "safe";
    String SPREAD = "spread";
}
