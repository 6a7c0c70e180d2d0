package dev.streambook.recommender.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicNamesTest {

    private static final int PARTITIONS = 3;

    private final TopicNames topics = TopicNames.standard();

    /** Kafka compacts no file that it still writes to; with its default of 1 GiB there would be none for days. */
    @Test
    void each_compacted_topic_begins_a_new_file_after_16_MiB() {
        List<NewTopic> compacted = created().stream()
                .filter(topic -> topic.configs().get("cleanup.policy").equals("compact"))
                .toList();

        assertThat(compacted)
                .extracting(NewTopic::name)
                .contains(topics.userVectors(), topics.model(), topics.similar(), topics.audit());
        assertThat(compacted)
                .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("segment.bytes", "16777216"));
    }

    @Test
    void what_viewers_did_is_never_compacted() {
        assertThat(created())
                .filteredOn(
                        topic -> List.of(topics.events(), topics.deadLetters()).contains(topic.name()))
                .hasSize(2)
                .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("cleanup.policy", "delete"));
    }

    private List<NewTopic> created() {
        return topics.newTopics(PARTITIONS);
    }
}
