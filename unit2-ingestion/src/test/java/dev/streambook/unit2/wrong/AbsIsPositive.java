package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "Math.abs makes a hash positive, as Kafka does",
        breaks = "murmur2",
        test = "the_computed_partition_is_where_the_record_is",
        saying = "partitionFor(key, 7), against where Kafka")
public final class AbsIsPositive extends KeyChooser {

    public AbsIsPositive(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public int partitionFor(String key, int partitions) {
        return Math.abs(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
