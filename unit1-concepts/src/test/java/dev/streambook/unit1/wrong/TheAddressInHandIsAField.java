package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "The address in hand is a field, so that all methods see it",
        breaks = "any-thread",
        test = "a_thread_in_the_middle_of_an_address_is_not_disturbed_by_another",
        saying = "the first one interrupted before step")
public final class TheAddressInHandIsAField extends DeviceKey {

    private String address;

    public TheAddressInHandIsAField(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String text) {
        address = text;
        return super.of(address);
    }
}
