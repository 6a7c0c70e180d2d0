package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A map that is emptied first is as good as a new one",
        breaks = "log-alone",
        test = "a_second_replay_reads_the_whole_log_again",
        saying = "after the second one")
public final class OneMapForAllViews extends Rebuilder {

    private final Map<String, Object> view = new HashMap<>();

    public OneMapForAllViews(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        Map<String, V> read = super.replay(partitions, reading);
        view.clear();
        view.putAll(read);
        @SuppressWarnings("unchecked")
        Map<String, V> same = (Map<String, V>) view;
        return same;
    }
}
