package dev.streambook.unit1.exercise;

import dev.streambook.unit1.IpLiteral;
import dev.streambook.workbook.TodoException;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Utils;

/** Exercise 1.4 IPv6 device identity: docs/unit1/1.4-ipv6-device-identity.md. Run DeviceKeyTest, or main below. */
public final class DeviceKey implements dev.streambook.unit1.DeviceKey {

    private final int prefixBits;

    /** @param prefixBits how many leading bits of an IPv6 address name the home, 1 to 128 */
    public DeviceKey(int prefixBits) {
        if (prefixBits < 1 || prefixBits > 128) {
            throw new IllegalArgumentException("prefix has %d bits; expected 1 to 128".formatted(prefixBits));
        }
        this.prefixBits = prefixBits;
    }

    /** The prefix of the home that {@code address} belongs to, such as {@code 2001:db8:1:2::/64}. */
    @Override
    public String of(String address) {
        // TODO 1.4  From text to bytes with IpLiteral.parse; decide what of them names the home (the contract lists the
        //           cases); clear the other bits; back to text with IpLiteral.format.
        throw new TodoException("1.4 DeviceKey.of");
    }

    private static boolean isMulticast(byte[] bytes) {
        int first = bytes[0] & 0xff;
        return bytes.length == 16 ? first == 0xff : first >>> 4 == 0xe;
    }

    private static boolean isUnspecified(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }

    private static boolean isLinkLocal(byte[] bytes) {
        return bytes.length == 16 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xc0) == 0x80;
    }

    /** Shows your keys for what the boxes of two homes may write, and where Kafka puts them in a topic of 4 partitions. */
    public static void main(String[] args) {
        var key = new DeviceKey(64);
        var written = List.of(
                "2001:db8:1:2:5054:ff:fe00:1",
                "2001:0DB8:0001:0002:5054:00FF:FE00:0001",
                "2001:db8:1:2:5054:ff:fe00:1%eth0",
                "2001:db8:1:2:a13f:77d0:4c1e:9b02",
                "2001:db8:1:3:5054:ff:fe00:1",
                "::ffff:192.0.2.7",
                "192.0.2.7");
        for (String address : written) {
            String home = key.of(address);
            int partition = Utils.toPositive(Utils.murmur2(Utils.utf8(home))) % 4;
            System.out.printf("%-40s  key %-20s  partition %d%n", address, home, partition);
        }
    }
}
