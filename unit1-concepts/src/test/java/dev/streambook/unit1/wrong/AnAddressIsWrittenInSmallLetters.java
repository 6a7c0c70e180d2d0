package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Locale;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "Addresses are compared in small letters, so they are read in small letters",
        breaks = "refusal-names-value",
        test = "a_refusal_says_what_was_wrong",
        saying = "why FF02::ABCD was refused")
public final class AnAddressIsWrittenInSmallLetters extends DeviceKey {

    public AnAddressIsWrittenInSmallLetters(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        return super.of(address.toLowerCase(Locale.ROOT));
    }
}
