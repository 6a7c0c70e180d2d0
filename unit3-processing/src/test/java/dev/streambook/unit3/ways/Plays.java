package dev.streambook.unit3.ways;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends plays of films drawn at random, the same ones for each program. For one thread. */
final class Plays implements AutoCloseable {

    private static final int FILMS = 100;

    /**
     * A play that was sent.
     *
     * @param nth of this film, from 1
     * @param due when it was to be sent, in milliseconds since 1970
     */
    record Play(String film, long nth, long due) {}

    private final Producer<String, String> producer;
    private final String topic;
    private final Random random = new Random(42);
    private final Map<String, Long> sent = new HashMap<>();

    Plays(String bootstrapServers, String topic) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        this.topic = topic;
    }

    /** How often each film was sent. */
    Map<String, Long> sent() {
        return Map.copyOf(sent);
    }

    /** A play that does not count. */
    void probe(String film) {
        producer.send(new ProducerRecord<>(topic, film, ""));
        producer.flush();
    }

    /** As fast as the producer takes them. */
    void flood(int plays) {
        for (int i = 0; i < plays; i++) {
            send(System.currentTimeMillis());
        }
        producer.flush();
    }

    /** At a steady rate, each when it is due. */
    List<Play> steady(int plays, int perSecond) {
        List<Play> due = new ArrayList<>();
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        long startMillis = System.currentTimeMillis();
        for (int i = 0; i < plays; i++) {
            long after = i * step;
            LockSupport.parkNanos(start + after - System.nanoTime());
            due.add(send(startMillis + TimeUnit.NANOSECONDS.toMillis(after)));
        }
        producer.flush();
        return due;
    }

    @Override
    public void close() {
        producer.close();
    }

    private Play send(long due) {
        String film = Integer.toString(random.nextInt(FILMS));
        producer.send(new ProducerRecord<>(topic, film, ""));
        return new Play(film, sent.merge(film, 1L, Long::sum), due);
    }
}
