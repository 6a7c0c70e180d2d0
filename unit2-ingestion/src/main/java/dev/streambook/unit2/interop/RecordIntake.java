package dev.streambook.unit2.interop;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.TransientFailure;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import org.apache.flume.Event;
import org.apache.flume.event.EventBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * The same check for a record that a stranger wrote into a topic as for a line that comes through the agent of 2.5: a good
 * event goes on with its device's address masked and its user as the key, whatever its key was.
 *
 * <p>All headers go on as they came, in their order, also those without a value and those that occur twice; so does the
 * timestamp. A record that is no event is refused with a {@link MalformedEventException}: put a
 * {@link dev.streambook.unit2.PoisonHandler} around this one, and it becomes a dead letter.
 */
public final class RecordIntake implements RecordHandler {

    private final PiiInterceptor check;
    private final Producer<String, byte[]> producer;
    private final String goodTopic;

    /** @param producer shared, and closed by whoever opened it */
    public RecordIntake(PiiInterceptor check, Producer<String, byte[]> producer, String goodTopic) {
        this.check = check;
        this.producer = producer;
        this.goodTopic = goodTopic;
    }

    /**
     * Returns when the good event is stored.
     *
     * @throws MalformedEventException if the value is no event, or null
     * @throws TransientFailure if the broker could not store it now
     */
    // tag::handle[]
    @Override
    public void handle(ConsumerRecord<String, byte[]> record) {
        Event seen = check.intercept(EventBuilder.withBody(record.value(), new HashMap<>()));
        if (!PiiInterceptor.GOOD.equals(seen.getHeaders().get(PiiInterceptor.ROUTE))) {
            throw new MalformedEventException(seen.getHeaders().get(PiiInterceptor.REASON));
        }
        String key = seen.getHeaders().get(PiiInterceptor.KEY);
        store(new ProducerRecord<>(goodTopic, null, record.timestamp(), key, seen.getBody(), record.headers()));
    }
    // end::handle[]

    private void store(ProducerRecord<String, byte[]> event) {
        try {
            producer.send(event).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                throw new TransientFailure("not stored in %s: %s".formatted(goodTopic, e.getCause()));
            }
            throw new KafkaException("not stored in " + goodTopic, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
