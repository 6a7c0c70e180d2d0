package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Locale;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "A multicast address begins with ff",
        breaks = "neighbours-of-multicast",
        test = "addresses_beside_the_multicast_ranges_have_keys",
        saying = "\"refused\"")
public final class MulticastBeginsWithFf extends DeviceKey {

    public MulticastBeginsWithFf(int prefixBits) {
        super(prefixBits);
    }

    /** Forgets that {@code ff::1} is {@code 00ff::1}. */
    @Override
    public String of(String address) {
        if (address.toLowerCase(Locale.ROOT).startsWith("ff")) {
            throw new IllegalArgumentException("device address is \"%s\"; expected no multicast".formatted(address));
        }
        return super.of(address);
    }
}
