package dev.streambook.unit2;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.IpLiteral;
import java.util.Arrays;

/**
 * Masks a device's address down to the network prefix of its home, so that what we store names a household's line and no
 * single device.
 *
 * <p>An IPv6 home is usually given a /64 or wider, and devices change the lower 64 bits at will (RFC 8981), so those bits
 * say more about a person than about a place. An IPv4-mapped address counts as IPv4. Addresses are compared and written
 * as RFC 5952 says; nothing is ever looked up in DNS.
 *
 * <p>As a {@link Gate} it lets in every event whose device is an address, with the user as the key.
 *
 * @param ipv6Bits bits that are kept of an IPv6 address, 0 to 128
 * @param ipv4Bits bits that are kept of an IPv4 address, 0 to 32
 */
public record HomePrefix(int ipv6Bits, int ipv4Bits) implements Gate {

    private static final byte[] MAPPED = Arrays.copyOf(IpLiteral.parse("::ffff:0:0"), 12);

    public HomePrefix {
        requireRange("ipv6-bits", ipv6Bits, 128);
        requireRange("ipv4-bits", ipv4Bits, 32);
    }

    @Override
    public Pass pass(ViewingEvent event) {
        return new Pass(mask(event.device()), Integer.toString(event.user()));
    }

    /**
     * The prefix as text, such as {@code 2001:db8:1:2::/64}. A prefix that is masked already comes back as it is, or
     * shorter: masking twice is masking once.
     *
     * @throws MalformedEventException if the text is no IP address
     */
    public String mask(String device) {
        int slash = device.indexOf('/');
        byte[] bytes = address(device, slash < 0 ? device : device.substring(0, slash));
        int longest = bytes.length == 4 ? ipv4Bits : ipv6Bits;
        int bits = slash < 0 ? longest : Math.min(longest, prefixBits(device, slash, bytes.length * 8));
        return IpLiteral.format(cleared(bytes, bits)) + "/" + bits;
    }

    private static byte[] address(String device, String text) {
        int zone = text.indexOf('%');
        try {
            return unmapped(IpLiteral.parse(zone < 0 ? text : text.substring(0, zone)));
        } catch (IllegalArgumentException e) {
            throw refused(device);
        }
    }

    private static byte[] unmapped(byte[] bytes) {
        boolean mapped = bytes.length == 16 && Arrays.equals(bytes, 0, 12, MAPPED, 0, 12);
        return mapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }

    private static int prefixBits(String device, int slash, int highest) {
        String bits = device.substring(slash + 1);
        if (bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= highest) {
            return Integer.parseInt(bits);
        }
        throw refused(device);
    }

    private static byte[] cleared(byte[] bytes, int bits) {
        byte[] kept = bytes.clone();
        for (int bit = bits; bit < kept.length * 8; bit++) {
            kept[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return kept;
    }

    private static MalformedEventException refused(String device) {
        String shown = device.length() <= 80 ? device : device.substring(0, 80) + "…";
        return new MalformedEventException(
                "device is \"%s\"; expected an IPv6 or IPv4 address".formatted(shown.replaceAll("\\p{Cntrl}", "?")));
    }

    private static void requireRange(String setting, int value, int highest) {
        if (value < 0 || value > highest) {
            throw new IllegalArgumentException(
                    "%s is %d; expected 0 to %d; set it at the interceptor in the agent's file"
                            .formatted(setting, value, highest));
        }
    }
}
