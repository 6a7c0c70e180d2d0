package dev.streambook.recommender.serving.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.topics.StageAudit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class AuditViewTest {

    private final AuditView audit = new AuditView();

    @Test
    void the_counts_of_a_stage_are_those_of_its_instances_added_up() {
        report("0", 10, new StageAudit("speed", 5, 4, 1, 0));
        report("1", 20, new StageAudit("speed", 3, 3, 0, 0));
        report("0", 30, new StageAudit("speed", 6, 5, 1, 0));

        assertThat(audit.stages()).isEqualTo(Map.of("speed", new StageAudit("speed", 9, 8, 1, 0)));
    }

    @Test
    void a_stage_has_reported_when_the_latest_of_its_instances_has() {
        report("0", 30, new StageAudit("speed", 5, 4, 1, 0));
        report("1", 20, new StageAudit("speed", 3, 3, 0, 0));
        report("0", 10, new StageAudit("archive", 8, 8, 0, 0));

        assertThat(audit.reportedAt())
                .isEqualTo(Map.of("speed", Instant.ofEpochMilli(30), "archive", Instant.ofEpochMilli(10)));
    }

    private void report(String instance, long millis, StageAudit counts) {
        audit.read(new ConsumerRecord<>(
                "audit",
                0,
                0,
                millis,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                counts.key(instance),
                counts.toJson(),
                new RecordHeaders(),
                Optional.empty()));
    }
}
