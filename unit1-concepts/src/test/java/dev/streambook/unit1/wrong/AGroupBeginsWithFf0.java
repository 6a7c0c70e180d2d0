package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "Multicast addresses are those that everybody knows, such as ff02::1",
        breaks = "refuses-senderless",
        test = "groups_and_the_missing_address_are_nobody",
        saying = "ff3e:30:2001:db8::1")
public final class AGroupBeginsWithFf0 extends DeviceKey {

    public AGroupBeginsWithFf0(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        boolean otherGroup = address.matches("(?i)ff[1-9a-f][0-9a-f]:.*");
        return otherGroup ? address + "/128" : super.of(address);
    }
}
