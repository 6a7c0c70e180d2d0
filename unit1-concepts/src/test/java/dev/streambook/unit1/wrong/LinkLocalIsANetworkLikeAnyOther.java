package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "fe80::/64 is a network like any other",
        breaks = "shared-prefix-refused",
        test = "link_local_addresses_are_kept_whole",
        saying = "\"fe80::/64\"")
public final class LinkLocalIsANetworkLikeAnyOther extends DeviceKey {

    public LinkLocalIsANetworkLikeAnyOther(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        String key = super.of(address);
        return key.startsWith("fe80::") ? "fe80::/64" : key;
    }
}
