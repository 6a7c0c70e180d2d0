package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * A properties file for a Flume agent that takes events by Avro RPC and writes them into a Kafka topic. The answer is the
 * file, {@code first-agent.properties}.
 *
 * <ul>
 *   <li>The agent is named {@value #AGENT}. What differs between machines comes from the environment:
 *       {@code ${env:STREAMBOOK_RPC_PORT:-4141}}, {@code ${env:STREAMBOOK_KAFKA:-localhost:9092}} and
 *       {@code ${env:STREAMBOOK_TOPIC:-events}}.
 *   <li>It listens on loopback, and takes a batch of up to {@value #LARGEST_BATCH} events as a whole. It has room for
 *       10,000 events of 1,000 bytes that Kafka has not taken yet.
 *   <li>Each event that was accepted becomes one record, as long as agent and broker live: what the channel holds when the
 *       agent ends is lost, and a delivery that failed half way is repeated. Its value is the event's body, its key the event's header
 *       {@code key}, which decides on the partition as Kafka's own client does; the event's header {@code trace} becomes the record's header {@code trace}.
 *   <li>An event leaves the channel when all replicas in sync have its record.
 *   <li>All records go into the topic of the environment: no header of an event may choose another one.
 * </ul>
 */
@Exercise(id = "2.1", title = "First agent", stars = 1, file = "first-agent.properties")
@Promise(
        id = "arrives-once",
        says = "As long as agent and broker live, what is accepted arrives in the topic, each event once.",
        read = "started-is-not-working")
@Promise(
        id = "key-and-header",
        says = "Key and header travel with the event, and the key alone decides on the partition.",
        read = "what-becomes-of-an-event")
@Promise(
        id = "whole-batch",
        says = "A batch of 1000 events is taken as a whole.",
        read = "capacity-and-transaction-capacity")
@Promise(
        id = "room",
        says = "There is room for 10,000 events of 1,000 bytes that Kafka has not taken yet.",
        read = "capacity-and-transaction-capacity")
@Promise(
        id = "all-replicas",
        says = "An event leaves the channel when all replicas in sync have its record.",
        read = "when-is-it-stored")
@Promise(
        id = "environment",
        says = "Port, broker and topic come from the environment or are the defaults; the source listens on loopback.",
        read = "who-chooses-the-topic")
@Promise(id = "fixed-topic", says = "No header of a sender chooses the topic.", read = "who-chooses-the-topic")
public interface FirstAgent {

    /** The first part of every key in the file. */
    String AGENT = "first";

    int LARGEST_BATCH = 1000;
}
