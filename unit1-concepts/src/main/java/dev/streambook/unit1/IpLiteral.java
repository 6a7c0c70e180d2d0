package dev.streambook.unit1;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * IP addresses as text and as bytes, and nothing else: a text that is not an address is refused, and never looked up in
 * DNS as {@code InetAddress.getByName} would do.
 */
public final class IpLiteral {

    /** The longest spelling: six full groups and a dotted IPv4 address. Anything longer is not even looked at. */
    private static final int LONGEST = 45;

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private IpLiteral() {}

    /**
     * The bytes of an address: 4 where {@code text} is a dotted IPv4 address, 16 where it is IPv6 (RFC 4291, section 2.2),
     * also where that stands for an IPv4 address such as {@code ::ffff:192.0.2.1}.
     *
     * @throws IllegalArgumentException for everything else: host names, zone ids, prefixes, ports, brackets, numbers with
     *     leading zeros in IPv4 (some programs read them as octal), IPv4 with fewer than four numbers
     */
    public static byte[] parse(String text) {
        byte[] bytes = text.length() > LONGEST ? null : text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
        if (bytes == null) {
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            throw new IllegalArgumentException(
                    "device address is \"%s\"; expected an IPv6 or IPv4 address such as 2001:db8::1"
                            .formatted(shown.replaceAll("\\p{Cntrl}", "?")));
        }
        return bytes;
    }

    /**
     * One spelling for each address: for 16 bytes section 4 of RFC 5952 (lower case, no leading zeros, the longest run of
     * two or more zero groups as {@code ::}, the first of equally long ones), without the dotted notation that its section
     * 5 recommends under well-known prefixes; for 4 bytes dotted decimal.
     */
    public static String format(byte[] address) {
        return switch (address.length) {
            case 4 -> dotted(address);
            case 16 -> rfc5952(address);
            default ->
                throw new IllegalArgumentException("address has %d bytes; expected 4 or 16".formatted(address.length));
        };
    }

    private static byte[] ipv4(String text) {
        String[] numbers = text.split("\\.", -1);
        if (numbers.length != 4) {
            return null;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            if (!NUMBER.matcher(numbers[i]).matches() || Integer.parseInt(numbers[i]) > 255) {
                return null;
            }
            bytes[i] = (byte) Integer.parseInt(numbers[i]);
        }
        return bytes;
    }

    private static byte[] ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text);
            return all != null && all.length == 16 ? all : null;
        }
        byte[] head = groups(text.substring(0, gap));
        byte[] tail = groups(text.substring(gap + 2));
        if (head == null || tail == null || head.length + tail.length > 14) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(head, 16);
        System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
        return bytes;
    }

    /** Groups of up to four hexadecimal digits; the last may be a dotted IPv4 address. Null where one is neither. */
    private static byte[] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] groups = text.split(":", -1);
        byte[] last = groups[groups.length - 1].indexOf('.') < 0 ? null : ipv4(groups[groups.length - 1]);
        int count = last == null ? groups.length : groups.length - 1;
        byte[] bytes = new byte[2 * count + (last == null ? 0 : 4)];
        for (int i = 0; i < count; i++) {
            if (!GROUP.matcher(groups[i]).matches()) {
                return null;
            }
            int group = Integer.parseInt(groups[i], 16);
            bytes[2 * i] = (byte) (group >>> 8);
            bytes[2 * i + 1] = (byte) group;
        }
        if (last != null) {
            System.arraycopy(last, 0, bytes, 2 * count, 4);
        }
        return bytes;
    }

    private static String dotted(byte[] address) {
        StringJoiner text = new StringJoiner(".");
        for (byte number : address) {
            text.add(Integer.toString(number & 0xff));
        }
        return text.toString();
    }

    private static String rfc5952(byte[] address) {
        int start = 0;
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int run = zeros(address, i);
            if (run > length) {
                start = i;
                length = run;
            }
        }
        return length < 2 ? hex(address, 0, 8) : hex(address, 0, start) + "::" + hex(address, start + length, 8);
    }

    private static int zeros(byte[] address, int from) {
        int to = from;
        while (to < 8 && group(address, to) == 0) {
            to++;
        }
        return to - from;
    }

    private static String hex(byte[] address, int from, int to) {
        StringJoiner text = new StringJoiner(":");
        for (int i = from; i < to; i++) {
            text.add(Integer.toHexString(group(address, i)));
        }
        return text.toString();
    }

    private static int group(byte[] address, int i) {
        return (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff;
    }
}
