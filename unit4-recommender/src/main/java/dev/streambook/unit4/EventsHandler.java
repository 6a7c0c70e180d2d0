package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.List;

/**
 * Takes the events that clients post, and stores each once, however often it is sent: a client that got no answer cannot
 * know whether the events are stored, and sends them again. The id that the client gave an event tells that it is the same
 * one.
 *
 * <p>An answer has the public constructor {@code (EventCheck check, EventLog log, int remembered)}. {@code remembered}, 1
 * or more, is the number of ids of stored events that it keeps. What it keeps is in memory: after a restart, and in another
 * process, nothing is known. Whoever reads the log must therefore still expect an event twice, under the same id.
 *
 * <p>Two events <em>have the same content</em> if the check made the same line of both.
 *
 * <p>Safe for any number of threads.
 */
@Exercise(
        id = "4.11",
        title = "Idempotent feedback",
        stars = 2,
        partOf = "POST /events: an event that a client sends again is stored once")
@Promise(
        id = "as-checked",
        says = "What is appended is the event as the check made it, under the id that its sender chose.",
        read = "the-id-is-the-senders")
@Promise(
        id = "stored-first",
        says = "An event is answered as stored after the log has stored it, not before.",
        read = "what-202-means")
@Promise(
        id = "outcome-each",
        says = "There is one outcome for each event, in the order of the request.",
        read = "a-batch-has-many-outcomes")
@Promise(
        id = "refused",
        says = "An event that the check refuses is answered with the reason, and the others of its request are stored.",
        read = "a-batch-has-many-outcomes")
@Promise(
        id = "retry",
        says = "An event that is stored and sent again is answered as stored, and not appended again.",
        read = "the-answer-gets-lost")
@Promise(
        id = "conflict",
        says = "An event with the id of another one and another content is a conflict, and not appended.",
        read = "the-same-id-with-another-content")
@Promise(
        id = "not-stored",
        says = "An event that the log did not store is answered so, and appended when it is sent again.",
        read = "a-failed-send")
@Promise(
        id = "on-its-way",
        says = "Whoever sends an event that is on its way gets the outcome of the first one.",
        read = "two-at-the-same-time")
@Promise(
        id = "order",
        says = "Events with one key are handed to the log in the order of the request.",
        read = "a-batch-has-many-outcomes")
@Promise(
        id = "handed-over",
        says = "All events of a request are handed over before one of them is waited for.",
        read = "a-batch-has-many-outcomes")
@Promise(
        id = "nobody-waits",
        says = "A request does not wait for the events of another request.",
        read = "two-at-the-same-time")
@Promise(
        id = "bounded",
        says = "Memory is bounded by the number of ids to remember, not by the length of events.",
        read = "a-memory-with-an-end")
@Promise(
        id = "newest",
        says = "The ids that were stored last are the ones remembered, as many as were asked for.",
        read = "a-memory-with-an-end")
@Promise(
        id = "kept-on-its-way",
        says = "An event on its way is not forgotten, however many others are stored in the meantime.",
        read = "two-at-the-same-time")
public interface EventsHandler {

    /**
     * Takes the events of one request. Returns when it is known of each what became of it.
     *
     * <p>Cost: O(length) for each event. The request waits for the log about once, not once for each event.
     *
     * @param events each one JSON object, as it was sent; at least one
     */
    PostReceipt post(List<byte[]> events);
}
