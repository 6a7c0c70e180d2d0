package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "A prefix of n bits is the first n / 8 bytes",
        breaks = "prefix-in-bits",
        test = "a_prefix_may_end_inside_a_byte",
        saying = "2001:db8:0:1200::/60")
public final class PrefixesAreWholeBytes extends DeviceKey {

    private final int prefixBits;

    public PrefixesAreWholeBytes(int prefixBits) {
        super(prefixBits);
        this.prefixBits = prefixBits;
    }

    @Override
    public String of(String address) {
        int whole = Math.max(8, prefixBits / 8 * 8);
        String key = new DeviceKey(whole).of(address);
        return key.contains(":") && key.endsWith("/" + whole) ? key.replaceAll("/.*", "/" + prefixBits) : key;
    }
}
