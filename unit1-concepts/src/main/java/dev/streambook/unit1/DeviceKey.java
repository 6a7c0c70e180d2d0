package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;

/**
 * Says under which key the events of a set-top box are sent, so that all events of one home reach one partition and stay
 * in order.
 *
 * <p>An address is not a device: it has many spellings, it changes daily on purpose (RFC 8981), and what stays is the
 * prefix that the provider has given to the home. The key is therefore that prefix in its one agreed spelling,
 * {@code 2001:db8:1:2::/64}. An answer has a constructor {@code (int prefixBits)}: how many leading bits of an IPv6 address
 * name the home, 1 to 128; 64 is one network, 56 or 48 is what many providers give to a home, and 128 is the address
 * itself.
 */
@Exercise(
        id = "1.4",
        title = "IPv6 device identity",
        stars = 2,
        partOf = "event validation: POST /events refuses an address that is none, and names the home by one key")
public interface DeviceKey {

    /**
     * The key of the home that {@code address} belongs to, {@code <address>/<bits>} with the address as RFC 5952 writes it
     * and all bits after the prefix zero.
     *
     * <ul>
     *   <li>A zone id, from {@code %} on, says which network card a machine used; it is no part of the address.
     *   <li>IPv4, also as IPv4-mapped IPv6 ({@code ::ffff:192.0.2.7}), is kept whole: {@code 192.0.2.7/32}.
     *   <li>Link-local addresses ({@code fe80::/10}) have the same prefix in every home; they are kept whole:
     *       {@code fe80::1/128}.
     * </ul>
     *
     * @param address as the device wrote it, in any spelling that {@link IpLiteral#parse} takes, with or without a zone id
     * @throws IllegalArgumentException naming {@code address}, where it is no address (nothing is looked up in DNS), or no
     *     sender has it: multicast ({@code ff00::/8}, {@code 224.0.0.0/4}) and the unspecified address ({@code ::},
     *     {@code 0.0.0.0})
     */
    String of(String address);
}
