package dev.streambook.unit2;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Exercise;
import java.util.List;
import java.util.Map;
import org.apache.flume.Context;
import org.apache.flume.Event;
import org.apache.flume.interceptor.Interceptor;

/**
 * Looks at every line between a Flume source and its channels: a good event goes on with its device's address masked, a
 * bad line is set aside with the reason, and neither stands in the other's way.
 *
 * <p>An answer has the public constructor {@code (HomePrefix prefix)}. It is thread safe: the threads of a source share
 * one interceptor. {@link Builder} makes it known to Flume.
 *
 * <p><b>A good event</b> is a line that {@link dev.streambook.event.EventJson#read} takes and whose device is an address.
 *
 * <ul>
 *   <li>The value of its field {@code device} becomes {@link HomePrefix#mask} of it. Every other field keeps its name, its
 *       value and its place, also those that we have never heard of.
 *   <li>Header {@value #ROUTE} is {@value #GOOD}, and header {@value #KEY} is the user as a decimal number.
 * </ul>
 *
 * <p><b>A bad line</b> is anything else.
 *
 * <ul>
 *   <li>Its body stays as it came, byte for byte; of one with more than {@link #LONGEST_KEPT} bytes so many are kept,
 *       since a record that Kafka never takes would hold up its channel for ever.
 *   <li>Header {@value #ROUTE} is {@value #BAD}, {@value #REASON} begins with the message of the exception that refused
 *       it, {@value #STAGE} is {@value #INTAKE}, and {@value #KEY} is absent.
 * </ul>
 *
 * <p>Headers that came with the event stay, except those of these five names: they are ours alone, whatever the sender
 * wrote into them.
 */
@Exercise(
        id = "2.5",
        title = "Mask and route",
        stars = 2,
        partOf = "intake: every line passes it on the way from a log file or POST /events into Kafka")
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
    final class Builder implements Interceptor.Builder {

        private Class<? extends PiiInterceptor> type;
        private HomePrefix prefix;

        @Override
        public void configure(Context settings) {
            prefix = new HomePrefix(settings.getInteger("ipv6-bits", 64), settings.getInteger("ipv4-bits", 24));
            String answer = settings.getString("answer");
            type = answer == null
                    ? Answer.yoursWhereSolved(PiiInterceptor.class).type()
                    : named(answer);
        }

        @Override
        public PiiInterceptor build() {
            try {
                return type.getConstructor(HomePrefix.class).newInstance(prefix);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "%s cannot be created; expected a public constructor (HomePrefix)".formatted(type.getName()),
                        e);
            }
        }

        private static Class<? extends PiiInterceptor> named(String answer) {
            try {
                return Class.forName(answer).asSubclass(PiiInterceptor.class);
            } catch (ClassNotFoundException | ClassCastException e) {
                throw new IllegalArgumentException(
                        "answer is %s; expected a class that implements %s"
                                .formatted(answer, PiiInterceptor.class.getName()),
                        e);
            }
        }
    }
}
