package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A record that a later one replaces does no harm, whatever is in it",
        breaks = "no-hole",
        test = "a_record_that_cannot_be_read_ends_the_replay_also_where_a_later_one_replaces_it",
        saying = "values 1, ? and 3 of film-7")
public final class WhatWasReplacedNeedNotBeRead extends Rebuilder {

    public WhatWasReplacedNeedNotBeRead(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        Map<String, RuntimeException> unreadable = new LinkedHashMap<>();
        Map<String, V> view = super.replay(partitions, record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            unreadable.remove(key);
            try {
                return reading.apply(record);
            } catch (RuntimeException e) {
                unreadable.put(key, e);
                return null;
            }
        });
        for (RuntimeException first : unreadable.values()) {
            throw first;
        }
        return view;
    }
}
