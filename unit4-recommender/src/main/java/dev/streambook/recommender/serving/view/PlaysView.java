package dev.streambook.recommender.serving.view;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.recommender.topics.PlayCounts;
import dev.streambook.recommender.topics.follow.RecordReader;
import dev.streambook.recommender.topics.time.Leap;
import dev.streambook.recommender.topics.time.StreamClock;
import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.GapException;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.LambdaView;
import dev.streambook.unit1.RecentIncrements;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often each film was watched or rated, of all time: what the last batch has counted in the archive, from topic {@code
 * plays}, and everything since, from topic {@code events}. Exercise 1.13 brings the two together.
 *
 * <p>The log need not go back as far as the archive does. Where it does not meet the last batch there is no count but an
 * error. A repetition that comes so late that exercise 1.11 has forgotten the first one counts, until the next batch: that
 * one sees all ids at once. Thread safe.
 */
public final class PlaysView implements RecordReader {

    private static final Logger LOG = LoggerFactory.getLogger(PlaysView.class);

    /** How many events are merged at a time; a merge copies all counts. */
    private static final int MERGED_AT_ONCE = 10_000;

    private final String batches;
    private final LambdaView hybrid;
    private final Supplier<Deduplicator> deduplicator;
    private final int remembered;
    private final Map<Integer, Deduplicator> seen = new HashMap<>();
    private final Map<Integer, Long> from = new HashMap<>();
    private final Deque<Increment> recent = new ArrayDeque<>();
    private final List<Increment> news = new ArrayList<>();
    private CountView counted = CountView.empty();
    private GapException gap;
    private final Leap leap;
    private final Map<Integer, StreamClock> clocks = new HashMap<>();
    private volatile Instant newest;
    private final LongAdder ahead = new LongAdder();

    /**
     * @param batches topic {@code plays}; what comes from another one is an event
     * @param deduplicator makes that of one partition
     * @param remembered how many events are kept for the next batch, which will have left them out
     * @param leap how far one event may move the stream's own time
     */
    PlaysView(String batches, LambdaView hybrid, Supplier<Deduplicator> deduplicator, int remembered, Leap leap) {
        this.batches = batches;
        this.hybrid = hybrid;
        this.deduplicator = deduplicator;
        this.remembered = remembered;
        this.leap = leap;
    }

    @Override
    public synchronized void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(batches)) {
            adopt(PlayCounts.fromJson(record.value()));
        } else {
            from.putIfAbsent(record.partition(), record.offset());
            take(record);
        }
    }

    /**
     * The counts of this moment.
     *
     * @throws GapException if there are events that neither the last batch has counted nor the log still holds
     */
    public synchronized CountView counts() {
        mergeNews();
        if (gap != null) {
            throw gap;
        }
        return counted;
    }

    /**
     * The stream's own time: the newest event time in the log, as far as it was read and can be believed ({@link StreamClock});
     * empty before the first event.
     */
    public Optional<Instant> streamTime() {
        return Optional.ofNullable(newest);
    }

    /** How many events of the log were too far ahead of the stream's own time to move it. */
    public long ahead() {
        return ahead.sum();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        ViewingEvent event;
        try {
            event = EventJson.read(record.value());
        } catch (MalformedEventException e) {
            // The stages before the archive have made a dead letter of it.
            return;
        }
        follow(record.partition(), event.time());
        if ((event instanceof Watched || event instanceof Rated) && isFirst(record.partition(), event)) {
            Increment increment = new Increment(record.partition(), record.offset(), event.item(), event.time());
            news.add(increment);
            recent.addLast(increment);
        }
        if (news.size() >= MERGED_AT_ONCE) {
            mergeNews();
        }
    }

    private void follow(int partition, Instant eventTime) {
        StreamClock clock = clocks.computeIfAbsent(partition, first -> new StreamClock(leap));
        if (clock.see(eventTime).isBefore(eventTime)) {
            ahead.increment();
        }
        Instant now = clock.now().orElseThrow();
        if (newest == null || now.isAfter(newest)) {
            newest = now;
        }
    }

    /** What is so old that it cannot be told from a repetition counts, as in the topology. */
    private boolean isFirst(int partition, ViewingEvent event) {
        Deduplicator memory = seen.computeIfAbsent(partition, absent -> deduplicator.get());
        return memory.firstSeen(event.id(), event.time()) || !event.time().isAfter(memory.horizon());
    }

    private void mergeNews() {
        if (!news.isEmpty() && gap == null) {
            try {
                counted = hybrid.merge(counted, new RecentIncrements(from, news));
            } catch (GapException e) {
                gap = e;
            }
        }
        news.clear();
        while (recent.size() > remembered) {
            Increment forgotten = recent.removeFirst();
            from.put(forgotten.partition(), forgotten.offset() + 1);
        }
    }

    private void adopt(CountView batch) {
        try {
            counted = hybrid.merge(batch, new RecentIncrements(from, List.copyOf(recent)));
            gap = null;
            news.clear();
        } catch (GapException e) {
            // What was counted so far is still right, if it was right before.
            LOG.warn("the last batch of plays came too late: {}", e.getMessage());
        }
    }
}
