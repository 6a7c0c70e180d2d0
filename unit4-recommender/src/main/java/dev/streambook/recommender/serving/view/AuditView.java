package dev.streambook.recommender.serving.view;

import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.UnreadableRecordException;
import dev.streambook.recommender.topics.follow.RecordReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What each stage has done so far, from topic {@code audit}. Thread safe for one writer. */
public final class AuditView implements RecordReader {

    private final Map<String, StageAudit> instances = new ConcurrentHashMap<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            throw new UnreadableRecordException(
                    "the audit has no key or no value; expected <stage>/<instance> and JSON");
        }
        instances.put(new String(record.key(), StandardCharsets.UTF_8), StageAudit.fromJson(record.value()));
    }

    /** The sums over all instances of each stage, by stage. */
    public SortedMap<String, StageAudit> stages() {
        SortedMap<String, StageAudit> stages = new TreeMap<>();
        instances.values().forEach(audit -> stages.merge(audit.stage(), audit, StageAudit::plus));
        return stages;
    }
}
