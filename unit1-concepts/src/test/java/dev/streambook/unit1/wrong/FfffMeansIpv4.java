package dev.streambook.unit1.wrong;

import dev.streambook.unit1.IpLiteral;
import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "ffff before the last four bytes means IPv4",
        breaks = "only-mapped",
        test = "an_address_that_merely_ends_like_ipv4_is_ipv6",
        saying = "192.0.2.7/32")
public final class FfffMeansIpv4 extends DeviceKey {

    public FfffMeansIpv4(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        String key = super.of(address);
        byte[] bytes = IpLiteral.parse(address.contains("%") ? address.substring(0, address.indexOf('%')) : address);
        boolean mapped = bytes.length == 16 && bytes[10] == -1 && bytes[11] == -1;
        return mapped ? IpLiteral.format(Arrays.copyOfRange(bytes, 12, 16)) + "/32" : key;
    }
}
