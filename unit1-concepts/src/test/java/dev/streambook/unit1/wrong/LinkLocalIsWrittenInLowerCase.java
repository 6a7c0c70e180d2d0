package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "A link-local address begins with the text fe80",
        breaks = "shared-prefix-refused",
        test = "link_local_addresses_are_kept_whole",
        saying = "fe80::/64")
public final class LinkLocalIsWrittenInLowerCase extends DeviceKey {

    private final int prefixBits;

    public LinkLocalIsWrittenInLowerCase(int prefixBits) {
        super(prefixBits);
        this.prefixBits = prefixBits;
    }

    @Override
    public String of(String address) {
        String key = super.of(address);
        return key.startsWith("fe80:") && !address.startsWith("fe80:") ? "fe80::/" + prefixBits : key;
    }
}
