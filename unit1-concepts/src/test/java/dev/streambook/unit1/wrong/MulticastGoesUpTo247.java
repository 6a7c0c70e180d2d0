package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "Multicast is 224.0.0.0/4 and the half of what follows",
        breaks = "neighbours-of-multicast",
        test = "addresses_beside_the_multicast_ranges_have_keys",
        saying = "\"refused\"")
public final class MulticastGoesUpTo247 extends DeviceKey {

    public MulticastGoesUpTo247(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        if (address.startsWith("240.")) {
            throw new IllegalArgumentException("no sender has " + address);
        }
        return super.of(address);
    }
}
