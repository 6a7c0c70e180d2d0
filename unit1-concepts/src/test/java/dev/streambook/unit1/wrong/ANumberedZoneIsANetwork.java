package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "A zone with a number is a network of its own",
        breaks = "zone-id",
        test = "the_network_card_that_was_used_does_not_matter",
        saying = "2001:db8:1:2::/64%3")
public final class ANumberedZoneIsANetwork extends DeviceKey {

    public ANumberedZoneIsANetwork(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        int zone = address.indexOf('%');
        boolean numbered = zone >= 0 && address.substring(zone + 1).matches("[0-9]+");
        return numbered ? super.of(address) + address.substring(zone) : super.of(address);
    }
}
