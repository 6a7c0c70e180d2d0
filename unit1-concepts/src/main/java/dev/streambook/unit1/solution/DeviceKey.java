package dev.streambook.unit1.solution;

import dev.streambook.unit1.IpLiteral;
import java.util.Arrays;

/** Keys by the home's prefix. Cost: O(length of the text). Immutable, thread safe. */
public class DeviceKey implements dev.streambook.unit1.DeviceKey {

    private static final byte[] MAPPED = Arrays.copyOf(IpLiteral.parse("::ffff:0:0"), 12);

    private final int prefixBits;

    /** @param prefixBits how many leading bits of an IPv6 address name the home, 1 to 128 */
    public DeviceKey(int prefixBits) {
        if (prefixBits < 1 || prefixBits > 128) {
            throw new IllegalArgumentException("prefix has %d bits; expected 1 to 128".formatted(prefixBits));
        }
        this.prefixBits = prefixBits;
    }

    // tag::of[]
    @Override
    public String of(String address) {
        byte[] bytes = unmapped(IpLiteral.parse(withoutZone(address)));
        if (isMulticast(bytes) || isUnspecified(bytes)) {
            throw new IllegalArgumentException(
                    "device address is \"%s\"; expected one that a sender can have".formatted(address));
        }
        boolean whole = bytes.length == 4 || isLinkLocal(bytes);
        int bits = whole ? 8 * bytes.length : prefixBits;
        return IpLiteral.format(prefix(bytes, bits)) + "/" + bits;
    }

    /** Where nothing stands before the zone id there is no address, and the refusal is to show what was written. */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone <= 0 ? address : address.substring(0, zone);
    }

    /** An IPv4 address in IPv6 clothes is an IPv4 address: {@code ::ffff:192.0.2.7}. */
    private static byte[] unmapped(byte[] bytes) {
        boolean mapped = bytes.length == 16 && Arrays.equals(bytes, 0, 12, MAPPED, 0, 12);
        return mapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }
    // end::of[]

    // tag::prefix[]
    /** The first {@code bits} bits, and zeros. */
    private static byte[] prefix(byte[] bytes, int bits) {
        byte[] kept = bytes.clone();
        for (int bit = bits; bit < kept.length * 8; bit++) {
            kept[bit / 8] &= (byte) ~(0x80 >>> bit % 8);
        }
        return kept;
    }
    // end::prefix[]

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
}
