package dev.streambook.unit4.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.event.Film;
import dev.streambook.unit4.log.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts titles and genres into topic {@code catalogue}, one record a film. */
final class CataloguePublisher {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CataloguePublisher() {}

    /** Returns when all are stored. */
    static void publish(KafkaClients clients, String topic, List<Film> films) {
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            films.forEach(film -> producer.send(record(topic, film)));
            producer.flush();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, Film film) {
        ObjectNode value = JSON.createObjectNode().put("item", film.item()).put("title", film.title());
        ArrayNode genres = value.putArray("genres");
        film.genres().forEach(genres::add);
        byte[] key = Integer.toString(film.item()).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, key, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
