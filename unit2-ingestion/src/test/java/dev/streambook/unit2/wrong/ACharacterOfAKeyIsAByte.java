package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "A key is decimal text, so one byte for each character will do",
        breaks = "murmur2",
        test = "the_partition_of_a_key_is_the_one_that_kafkas_client_computes",
        saying = "partitionFor(\"Zoë\", n)")
public final class ACharacterOfAKeyIsAByte extends KeyChooser {

    public ACharacterOfAKeyIsAByte(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public int partitionFor(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.ISO_8859_1))) % partitions;
    }
}
