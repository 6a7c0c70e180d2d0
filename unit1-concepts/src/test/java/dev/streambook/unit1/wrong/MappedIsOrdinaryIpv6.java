package dev.streambook.unit1.wrong;

import dev.streambook.unit1.IpLiteral;
import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "Whatever has a colon is IPv6, so the first 64 bits name the home",
        breaks = "mapped-ipv4",
        test = "ipv4_is_kept_whole_whether_mapped_or_not",
        saying = "::/64")
public final class MappedIsOrdinaryIpv6 extends DeviceKey {

    public MappedIsOrdinaryIpv6(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        String key = super.of(address);
        byte[] bytes = IpLiteral.parse(address.replaceAll("%.*", ""));
        return bytes.length == 4 || key.contains(":")
                ? key
                : IpLiteral.format(Arrays.copyOf(Arrays.copyOf(bytes, 8), 16)) + "/64";
    }
}
