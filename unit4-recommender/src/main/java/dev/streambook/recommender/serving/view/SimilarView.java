package dev.streambook.recommender.serving.view;

import dev.streambook.recommender.topics.Similar;
import dev.streambook.recommender.topics.follow.RecordReader;
import dev.streambook.unit4.ScoredItem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Films watched by the same viewers, from topic {@code similar}. Thread safe for one writer. */
public final class SimilarView implements RecordReader {

    private final Map<Integer, List<ScoredItem>> similar = new ConcurrentHashMap<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            Similar read = Similar.fromJson(record.value());
            similar.put(read.item(), read.items());
        }
    }

    /** In descending order of score; empty if nothing is known of the film. */
    public List<ScoredItem> to(int item) {
        return similar.getOrDefault(item, List.of());
    }
}
