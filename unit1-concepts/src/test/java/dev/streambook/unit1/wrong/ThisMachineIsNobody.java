package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "An address of the machine itself is no device",
        breaks = "neighbours-of-multicast",
        test = "addresses_beside_the_multicast_ranges_have_keys",
        saying = "127.0.0.1")
public final class ThisMachineIsNobody extends DeviceKey {

    public ThisMachineIsNobody(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        String key = super.of(address);
        if (key.startsWith("127.")) {
            throw new IllegalArgumentException("device address is \"%s\"; expected no loopback".formatted(address));
        }
        return key;
    }
}
