package dev.streambook.recommender.storm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.storm.kafka.spout.KafkaSpout;
import org.apache.storm.kafka.spout.KafkaSpoutConfig;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;

/**
 * A Kafka spout that begins at the first event whenever it is opened, also when Storm restarts its worker: the bolts have
 * lost their state with the worker and build it up again from the log.
 *
 * <p>Storm's spout does so on a new deployment only ({@code FirstPollOffsetStrategy.EARLIEST}) and otherwise goes on where
 * it had committed, so the commits of its group are deleted first. Bolts that are still there know the records again
 * ({@link dev.streambook.unit3.SeenOffsets}). One worker is presumed: bolts in a worker of their own could be lost without the spout's notice.
 */
final class RewindingSpout extends KafkaSpout<byte[], byte[]> {

    private static final long serialVersionUID = 1L;

    private final TopologySettings settings;

    RewindingSpout(TopologySettings settings, KafkaSpoutConfig<byte[], byte[]> config) {
        super(config);
        this.settings = settings;
    }

    @Override
    public void open(Map<String, Object> conf, TopologyContext context, SpoutOutputCollector collector) {
        try (Admin admin = Admin.create(settings.source().clientSettings())) {
            forgetCommits(admin);
        }
        super.open(conf, context, collector);
    }

    private void forgetCommits(Admin admin) {
        try {
            String topic = settings.topics().events();
            Set<TopicPartition> partitions =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .collect(Collectors.toSet());
            admin.deleteConsumerGroupOffsets(settings.source().group(), partitions)
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new IllegalStateException(
                        "the offsets of group %s could not be deleted: %s; expected topic %s to exist and nobody else to use the group"
                                .formatted(
                                        settings.source().group(),
                                        e.getCause().getMessage(),
                                        settings.topics().events()),
                        e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the spout was opened", e);
        }
    }
}
