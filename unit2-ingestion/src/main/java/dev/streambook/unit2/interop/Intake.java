package dev.streambook.unit2.interop;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit2.AtLeastOnceConsumer;
import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.HomePrefix;
import dev.streambook.unit2.Pause;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.Retries;
import dev.streambook.workbook.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Reads one topic, whoever writes it, and parts it in two: good events and dead letters. Made of exercises: the loop is
 * 2.9, the check 2.5, the dead letters 2.11; each is yours where you have solved it.
 *
 * <p>Each record goes one of two ways, and its offset is committed after that: {@code read = good + dead letters}. A crash
 * in between repeats records.
 */
public final class Intake implements AutoCloseable {

    /** Which answer is taken for an exercise. */
    @FunctionalInterface
    public interface Choice {
        <C> Answer<C> of(Class<C> contract);
    }

    private static final Retries RETRIES = new Retries(3, Duration.ofMillis(100), Pause.SLEEP);

    private final KafkaProducer<String, byte[]> events;
    private final KafkaProducer<byte[], byte[]> letters;
    private final AtLeastOnceConsumer loop;

    /**
     * @param names where to read, as which group, and where the two kinds go
     * @param out told each record and its way, a line each
     */
    public Intake(String bootstrapServers, IntakeNames names, Choice choice, Consumer<String> out) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        events = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        letters = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        PiiInterceptor check = choice.of(PiiInterceptor.class).create(new HomePrefix(64, 24));
        RecordHandler effect = told(new RecordIntake(check, events, names.good()), names, out);
        PoisonHandler handler = choice.of(PoisonHandler.class)
                .create(new DeadLetterTopic(letters, names.deadLetters(), "intake"), RETRIES);
        loop = choice.of(AtLeastOnceConsumer.class)
                .create(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers, "group.id", names.group()),
                        names.topic(),
                        handler.around(effect));
    }

    /** Works until {@code stop} says true; what was read by then is done and committed. */
    public void run(BooleanSupplier stop) {
        loop.run(stop);
    }

    @Override
    public void close() {
        events.close();
        letters.close();
    }

    private static RecordHandler told(RecordHandler intake, IntakeNames names, Consumer<String> out) {
        return record -> {
            try {
                intake.handle(record);
                out.accept(seen(record) + " -> " + names.good());
            } catch (MalformedEventException e) {
                out.accept(seen(record) + " -> " + names.deadLetters() + ": " + e.getMessage());
                throw e;
            }
        };
    }

    private static String seen(ConsumerRecord<String, byte[]> record) {
        return "%s-%d@%d  key %s, %d headers"
                .formatted(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.key(),
                        record.headers().toArray().length);
    }
}
