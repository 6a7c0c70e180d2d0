package dev.streambook.unit2;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.List;
import java.util.Map;
import org.apache.flume.Context;
import org.apache.flume.Event;
import org.apache.flume.interceptor.Interceptor;

/**
 * Looks at every line between a Flume source and its channels: a good event goes on with its device's address masked, a
 * bad line is set aside with the reason, and neither stands in the other's way.
 *
 * <p>An answer has the public constructor {@code (Gate gate)}. It is thread safe: the threads of a source share
 * one interceptor. {@link Builder} makes it known to Flume.
 *
 * <p><b>A good event</b> is a line that {@link dev.streambook.event.EventJson#read} takes and that the {@link Gate} lets in.
 *
 * <ul>
 *   <li>The value of its field {@code device} becomes {@link Gate.Pass#device}. Every other field keeps its name, its
 *       value and its place, also those that we have never heard of.
 *   <li>Header {@value #ROUTE} is {@value #GOOD}, and header {@value #KEY} is {@link Gate.Pass#key}.
 * </ul>
 *
 * <p><b>A bad line</b> is anything else.
 *
 * <ul>
 *   <li>Its body stays as it came, byte for byte; of one with more than {@link #LONGEST_KEPT} bytes so many are kept,
 *       since a record that Kafka never takes would hold up its channel for ever.
 *   <li>Header {@value #ROUTE} is {@value #BAD}, {@value #REASON} begins with the message of the exception that refused
 *       it, and goes on to say so where the line was cut; {@value #STAGE} is {@value #INTAKE}, and {@value #KEY} is absent.
 * </ul>
 *
 * <p>Headers that came with the event stay, except those of these four names: they are ours alone, whatever the sender
 * wrote into them.
 */
@Exercise(
        id = "2.5",
        title = "Mask and route",
        stars = 2,
        partOf = "intake: every line passes it on the way from a log file into Kafka")
@Promise(
        id = "gate-decides",
        says = "A good event goes on with the key and the device that the gate says; what it refuses is a bad line.",
        read = "what-a-good-event-gets")
@Promise(
        id = "all-spellings-masked",
        says = "Every spelling of an address is masked to the prefix of its home.",
        read = "what-a-good-event-gets")
@Promise(
        id = "unknown-fields",
        says = "Fields that we do not know pass through unchanged.",
        read = "fields-from-the-future")
@Promise(id = "bad-line-kept", says = "A bad line keeps its bytes and gets the reason.", read = "what-a-bad-line-gets")
@Promise(id = "never-throws", says = "Whatever the line holds, an event comes out.", read = "throwing")
@Promise(
        id = "no-address-is-bad",
        says = "A device that is no address cannot be masked: the line is bad.",
        read = "what-a-bad-line-gets")
@Promise(
        id = "long-line-cut",
        says = "A line longer than a Kafka record is cut, and says so.",
        read = "a-line-that-is-too-long")
@Promise(id = "own-headers", says = "Our headers are ours alone; all others stay.", read = "headers-of-the-sender")
@Promise(
        id = "one-for-all-threads",
        says = "The threads of a source can share one interceptor.",
        read = "threads-of-a-source")
@Promise(id = "batch-survives", says = "A bad line does not stop its batch.", read = "throwing")
@Promise(
        id = "batch-in-order",
        says = "A batch comes out in its order, and the list that it came in is left as it is.",
        read = "throwing")
@Promise(id = "one-channel", says = "Each event goes into one channel.", read = "the-selector")
@Promise(id = "unknown-route", says = "An event of no known route is set aside, not dropped.", read = "the-selector")
public interface PiiInterceptor extends Interceptor {

    String ROUTE = "route";
    String GOOD = "good";
    String BAD = "bad";
    String KEY = "key";
    String REASON = "reason";
    String STAGE = "stage";
    String INTAKE = "intake";

    /** The longest bad line that is kept whole, in bytes: a Kafka record has room for a megabyte, headers included. */
    int LONGEST_KEPT = 900_000;

    /**
     * The event with its body and headers as said above. Never null, since null is how an interceptor drops an event, and
     * nothing is thrown, whatever the line holds.
     */
    @Override
    Event intercept(Event event);

    /**
     * All of the events, in their order. This is what a source calls with each batch.
     *
     * @param events may be unmodifiable
     */
    @Override
    List<Event> intercept(List<Event> events);

    /**
     * The settings of the source's channel selector, as they stand in the agent's file after
     * {@code <agent>.sources.<source>.selector.}
     *
     * <p>An event whose header {@value #ROUTE} is {@value #GOOD} goes into the channel {@value #GOOD}, every other one into
     * the channel {@value #BAD}, also one without that header. Each goes into one channel: not into both, not into none.
     */
    Map<String, String> selector();

    @Override
    default void initialize() {}

    @Override
    default void close() {}

    /**
     * What the agent's file names as the interceptor's {@code type}: {@code dev.streambook.unit2.PiiInterceptor$Builder}.
     *
     * <p>Settings beside it: {@code ipv6-bits} (64) and {@code ipv4-bits} (24), how much of an address is kept;
     * {@code answer}, the class to build (yours where it is solved, else the reference).
     */
    class Builder implements Interceptor.Builder {

        private Answer<PiiInterceptor> answer;
        private Gate gate;

        @Override
        public void configure(Context settings) {
            gate = gate(settings);
            answer = Answer.named(PiiInterceptor.class, settings.getString("answer"));
        }

        /** What decides about events: here the prefix of the home and the user's number. */
        protected Gate gate(Context settings) {
            return new HomePrefix(settings.getInteger("ipv6-bits", 64), settings.getInteger("ipv4-bits", 24));
        }

        @Override
        public PiiInterceptor build() {
            return answer.create(gate);
        }
    }
}
