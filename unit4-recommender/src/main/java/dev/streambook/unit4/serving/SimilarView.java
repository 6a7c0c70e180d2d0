package dev.streambook.unit4.serving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.unit4.log.RecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Films watched by the same viewers, from topic {@code similar}. Thread safe for one writer. */
final class SimilarView implements RecordReader {

    private final Map<Integer, List<ExactTopK.Scored>> similar = new ConcurrentHashMap<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        JsonNode json = Json.ofRecord(record.value());
        List<ExactTopK.Scored> items = new ArrayList<>();
        for (JsonNode item : json.path("similar")) {
            items.add(new ExactTopK.Scored(
                    Json.integer(item, "item"), (float) item.path("score").asDouble()));
        }
        similar.put(Json.integer(json, "item"), List.copyOf(items));
    }

    /** In descending order of score; empty if nothing is known of the film. */
    List<ExactTopK.Scored> to(int item) {
        return similar.getOrDefault(item, List.of());
    }
}
