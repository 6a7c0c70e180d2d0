package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "A hash is a hash",
        breaks = "murmur2",
        test = "the_computed_partition_is_where_the_record_is",
        saying = "partitionFor(key, 7), against where Kafka")
public final class JavaHash extends KeyChooser {

    public JavaHash(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public int partitionFor(String key, int partitions) {
        return Math.floorMod(key.hashCode(), partitions);
    }
}
