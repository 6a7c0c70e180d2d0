package dev.streambook.recommender.storm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Which value was put last for each item, as a check sum of 64 bits made of two that have nothing in common: that another
 * value has the same happens about once in 10¹⁹ times. Costs some tens of bytes for each item, whatever the length of its value.
 */
final class LastPut {

    private final Map<Integer, Long> sums = new HashMap<>();

    /** Whether this is not the value put last for this item; from now on it is. */
    boolean isNew(int item, byte[] value) {
        long sum = sum(value);
        Long before = sums.put(item, sum);
        return before == null || before != sum;
    }

    private static long sum(byte[] value) {
        CRC32C crc = new CRC32C();
        crc.update(value);
        return crc.getValue() << 32 | Integer.toUnsignedLong(Arrays.hashCode(value));
    }
}
