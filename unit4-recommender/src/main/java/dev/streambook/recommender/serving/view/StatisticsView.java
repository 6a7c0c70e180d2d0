package dev.streambook.recommender.serving.view;

import dev.streambook.recommender.topics.RatingWindow;
import dev.streambook.recommender.topics.follow.RecordReader;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The latest windows of ratings, from topic {@code statistics}; earlier ones are forgotten. Thread safe. */
public final class StatisticsView implements RecordReader {

    /** How many windows are kept. */
    public static final int KEPT = 1_000;

    private final NavigableMap<Instant, RatingWindow> windows = new TreeMap<>();

    @Override
    public synchronized void read(ConsumerRecord<byte[], byte[]> record) {
        RatingWindow window = RatingWindow.fromJson(record.value());
        windows.put(window.window().start(), window);
        if (windows.size() > KEPT) {
            windows.pollFirstEntry();
        }
    }

    /** The latest first. */
    public synchronized List<RatingWindow> latest(int howMany) {
        return windows.descendingMap().values().stream().limit(howMany).toList();
    }
}
