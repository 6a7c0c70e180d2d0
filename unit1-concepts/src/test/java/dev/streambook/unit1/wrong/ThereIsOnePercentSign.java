package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "The zone id stands after the last percent sign",
        breaks = "zone-id",
        test = "the_network_card_that_was_used_does_not_matter",
        saying = "the code failed")
public final class ThereIsOnePercentSign extends DeviceKey {

    public ThereIsOnePercentSign(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        int zone = address.lastIndexOf('%');
        if (zone > 0 && address.indexOf('%') < zone) {
            throw new IllegalArgumentException("device address is \"%s\"; expected an address".formatted(address));
        }
        return super.of(address);
    }
}
