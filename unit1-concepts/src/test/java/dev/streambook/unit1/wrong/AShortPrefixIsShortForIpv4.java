package dev.streambook.unit1.wrong;

import dev.streambook.unit1.IpLiteral;
import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "A prefix of 16 bits is a prefix of 16 bits in IPv4, too",
        breaks = "ipv4-whole",
        test = "ipv4_is_kept_whole_however_short_the_prefix_is",
        saying = "192.0.0.0/16")
public final class AShortPrefixIsShortForIpv4 extends DeviceKey {

    private final int prefixBits;

    public AShortPrefixIsShortForIpv4(int prefixBits) {
        super(prefixBits);
        this.prefixBits = prefixBits;
    }

    @Override
    public String of(String address) {
        String key = super.of(address);
        if (!key.endsWith("/32") || key.contains(":") || prefixBits >= 24) {
            return key;
        }
        byte[] bytes = IpLiteral.parse(key.substring(0, key.indexOf('/')));
        return IpLiteral.format(Arrays.copyOf(Arrays.copyOf(bytes, prefixBits / 8), 4)) + "/" + prefixBits;
    }
}
