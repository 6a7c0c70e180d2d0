package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "One bit more or less names the same home",
        breaks = "last-bit-counts",
        test = "homes_that_differ_in_the_last_bit_of_their_prefix_are_two",
        saying = "prefix of 7 bits")
public final class SevenBitsAreAByte extends DeviceKey {

    public SevenBitsAreAByte(int prefixBits) {
        super(prefixBits % 8 == 7 ? prefixBits + 1 : prefixBits);
    }
}
