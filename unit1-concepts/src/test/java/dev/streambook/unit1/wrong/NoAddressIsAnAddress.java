package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = ":: is an address like any other",
        breaks = "refuses-senderless",
        test = "groups_and_the_missing_address_are_nobody",
        saying = "of(\"::\")")
public final class NoAddressIsAnAddress extends DeviceKey {

    public NoAddressIsAnAddress(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        return address.equals("::") ? "::/64" : super.of(address);
    }
}
