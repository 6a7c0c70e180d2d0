package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "The unspecified address is the text ::",
        breaks = "refuses-senderless",
        test = "groups_and_the_missing_address_are_nobody",
        saying = "0:0:0:0:0:0:0:0")
public final class NoAddressIsTwoColons extends DeviceKey {

    private final int prefixBits;

    public NoAddressIsTwoColons(int prefixBits) {
        super(prefixBits);
        this.prefixBits = prefixBits;
    }

    @Override
    public String of(String address) {
        boolean spelled = address.startsWith("0:") && address.matches("[0:]*");
        return spelled ? "::/" + prefixBits : super.of(address);
    }
}
