package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "Who reads the message knows which address it was",
        breaks = "refusal-names-value",
        test = "a_refusal_says_what_was_wrong",
        saying = "why 2001:db8::g was refused")
public final class TheReasonIsEnough extends DeviceKey {

    public TheReasonIsEnough(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        try {
            return super.of(address);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("expected an address that a sender can have", refused);
        }
    }
}
