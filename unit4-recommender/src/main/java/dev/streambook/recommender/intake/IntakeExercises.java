package dev.streambook.recommender.intake;

import dev.streambook.recommender.topics.EventKeys;
import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.DeviceKey;
import dev.streambook.unit1.Overload;
import dev.streambook.unit2.ChannelAgent;
import dev.streambook.unit2.EventCodec;
import dev.streambook.unit2.EventProducer;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.unit2.TailAgent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.EventsHandler;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Choice;
import java.util.Map;

/**
 * The exercises that run in the intake.
 *
 * @param agent Flume's file, with 2.2, 2.3, 2.5 and the gate
 * @param check of posted events, with 2.13 and the gate, which has 1.4 and 2.8
 * @param pipe 1.5, in which posted events wait
 * @param producer 2.7, which stores them
 * @param handler 4.11, which answers for them
 */
public record IntakeExercises(
        IntakeFile agent,
        PostCheck check,
        BoundedPipe<PostedEvents.Waiting> pipe,
        Answer<EventProducer> producer,
        Answer<EventsHandler> handler) {

    /** Ids of posted events that are remembered: those of the last fifty of the largest requests. */
    static final int REMEMBERED = 50_000;

    public static IntakeExercises take(Choice choice) {
        IntakeGate gate = new IntakeGate(
                choice.take(DeviceKey.class).create(IntakeGate.PREFIX.ipv6Bits()), EventKeys.take(choice));
        IntakeFile agent = IntakeFile.of(choice.take(PiiInterceptor.class).create(gate), gate)
                .tailedBy(choice.take(TailAgent.class).text())
                .keptBy(choice.take(ChannelAgent.class).text());
        PostCheck check = new PostCheck(choice.take(EventCodec.class).create(), gate);
        return new IntakeExercises(
                agent, check, pipe(choice), choice.take(EventProducer.class), choice.take(EventsHandler.class));
    }

    /**
     * Posted events, on their way to a topic.
     *
     * @param kafka settings of every Kafka client by their Kafka names; {@code bootstrap.servers} at least
     */
    public PostedEvents postedEvents(Map<String, String> kafka, String topic) {
        return new PostedEvents(pipe, producer.create(PostedEvents.connection(kafka), topic));
    }

    /** Users who are to be forgotten, on their way to a topic. */
    public StoredForgotten forgotten(Map<String, String> kafka, String topic) {
        return new StoredForgotten(producer.create(PostedEvents.connection(kafka), topic));
    }

    /**
     * Posted events, from the body of a request to the log and its answer.
     *
     * @param check {@link #check}, or that with another gate
     */
    public EventIntake intake(EventCheck check, EventLog log, int maxBatch) {
        return new EventIntake(handler.create(check, log, REMEMBERED), maxBatch);
    }

    /** An answer's class does not know what goes through its pipe. */
    @SuppressWarnings("unchecked")
    private static BoundedPipe<PostedEvents.Waiting> pipe(Choice choice) {
        return choice.take(BoundedPipe.class).create(PostedEvents.MOST_WAITING, Overload.BLOCK);
    }
}
