package dev.streambook.recommender.serving.view;

import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.UnreadableRecordException;
import dev.streambook.recommender.topics.follow.RecordReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What each stage has done so far, from topic {@code audit}. Thread safe for one writer. */
public final class AuditView implements RecordReader {

    /** @param at when it was sent */
    private record Counts(StageAudit audit, Instant at) {}

    private final Map<String, Counts> instances = new ConcurrentHashMap<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            throw new UnreadableRecordException(
                    "the audit has no key or no value; expected <stage>/<instance> and JSON");
        }
        instances.put(
                new String(record.key(), StandardCharsets.UTF_8),
                new Counts(StageAudit.fromJson(record.value()), Instant.ofEpochMilli(record.timestamp())));
    }

    /** The sums over all instances of each stage, by stage. */
    public SortedMap<String, StageAudit> stages() {
        SortedMap<String, StageAudit> stages = new TreeMap<>();
        instances.values().forEach(counts -> stages.merge(counts.audit().stage(), counts.audit(), StageAudit::plus));
        return stages;
    }

    /** When an instance of each stage has reported last, by the clock of the instance. */
    public Map<String, Instant> reportedAt() {
        Map<String, Instant> times = new HashMap<>();
        instances
                .values()
                .forEach(counts -> times.merge(
                        counts.audit().stage(), counts.at(), (one, other) -> one.isAfter(other) ? one : other));
        return times;
    }
}
