package dev.streambook.recommender.live.part;

import dev.streambook.event.Film;
import dev.streambook.recommender.topics.FilmCodec;
import dev.streambook.recommender.topics.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts titles and genres into topic {@code catalogue}, one record a film. */
public final class CataloguePublisher {

    private CataloguePublisher() {}

    /** Returns when all are stored. */
    public static void publish(KafkaClients clients, String topic, List<Film> films) {
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            films.forEach(film -> producer.send(record(topic, film)));
            producer.flush();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, Film film) {
        return new ProducerRecord<>(
                topic, FilmCodec.key(film).getBytes(StandardCharsets.UTF_8), FilmCodec.toJson(film));
    }
}
