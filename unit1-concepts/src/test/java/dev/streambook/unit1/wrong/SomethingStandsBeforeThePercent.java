package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "Split at the percent sign, the first part is the address",
        breaks = "refuses-non-addresses",
        test = "garbage_is_refused",
        saying = "crashed: java.lang.ArrayIndexOutOfBoundsException")
public final class SomethingStandsBeforeThePercent extends DeviceKey {

    public SomethingStandsBeforeThePercent(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        String first = address.split("%")[0];
        return super.of(first.isEmpty() ? address : first);
    }
}
