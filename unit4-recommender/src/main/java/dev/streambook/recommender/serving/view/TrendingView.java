package dev.streambook.recommender.serving.view;

import dev.streambook.recommender.topics.Trend;
import dev.streambook.recommender.topics.follow.RecordReader;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The most watched films of the last window, from topic {@code trending}. Thread safe for one writer. */
public final class TrendingView implements RecordReader {

    private volatile Trend last;

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        last = record.value() == null ? null : Trend.fromJson(record.value());
    }

    /** Empty as long as no window has ended. */
    public Optional<Trend> last() {
        return Optional.ofNullable(last);
    }
}
