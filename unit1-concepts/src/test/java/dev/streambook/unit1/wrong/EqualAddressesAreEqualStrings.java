package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Locale;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "Two addresses are equal if their strings are, in lower case",
        breaks = "all-spellings",
        test = "every_spelling_of_an_address_gives_one_key",
        saying = "2001:0db8:0000:0000:000a:0000:0000:0001/128")
public final class EqualAddressesAreEqualStrings extends DeviceKey {

    private final int prefixBits;

    public EqualAddressesAreEqualStrings(int prefixBits) {
        super(prefixBits);
        this.prefixBits = prefixBits;
    }

    @Override
    public String of(String address) {
        return prefixBits == 128 ? address.toLowerCase(Locale.ROOT) + "/128" : super.of(address);
    }
}
