package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "Spaces around an address do not matter",
        breaks = "refuses-non-addresses",
        test = "garbage_is_refused",
        saying = "of(\" 2001:db8::1\")")
public final class SpacesDoNotMatter extends DeviceKey {

    public SpacesDoNotMatter(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        return super.of(address.strip());
    }
}
