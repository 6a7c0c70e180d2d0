package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * Says under which key the events of a set-top box are sent, so that all events of one home reach one partition and stay
 * in order.
 *
 * <p>An address is not a device: it has many spellings, many systems change it about once a day on purpose (RFC 8981), and
 * what stays longer is the prefix that the provider has given to the home. The key is therefore that prefix in its one agreed spelling,
 * {@code 2001:db8:1:2::/64}. An answer has a constructor {@code (int prefixBits)}: how many leading bits of an IPv6 address
 * name the home, 1 to 128; 64 is one network, 56 or 48 is what many providers give to a home, and 128 is the address
 * itself.
 */
@Exercise(
        id = "1.4",
        title = "IPv6 device identity",
        stars = 2,
        partOf = "event validation: the intake refuses what is not an address, and names the home by one key")
@Promise(
        id = "all-spellings",
        says = "All spellings of an address are one address.",
        read = "one-address-many-spellings")
@Promise(
        id = "home-is-the-key",
        says = "The home is the key, not the address.",
        read = "addresses-that-change-on-purpose")
@Promise(id = "prefix-in-bits", says = "A prefix is counted in bits.", read = "prefixes")
@Promise(id = "last-bit-counts", says = "The last bit of the prefix counts, the next one does not.", read = "prefixes")
@Promise(
        id = "mapped-ipv4",
        says = "An IPv4 address in IPv6 clothes is an IPv4 address.",
        read = "ipv4-in-ipv6-clothes")
@Promise(
        id = "ipv4-whole",
        says = "An IPv4 address is kept whole, however short the prefix of IPv6 is.",
        read = "ipv4-in-ipv6-clothes")
@Promise(id = "only-mapped", says = "Only ::ffff:0:0/96 is mapped IPv4.", read = "ipv4-in-ipv6-clothes")
@Promise(id = "zone-id", says = "A zone id is no part of the address.", read = "zone-ids-and-link-local-addresses")
@Promise(
        id = "shared-prefix-refused",
        says = "A prefix that every home has names no home.",
        read = "zone-ids-and-link-local-addresses")
@Promise(
        id = "refuses-senderless",
        says = "An address that no sender can have is refused.",
        read = "multicast-and-other-addresses-without-a-sender")
@Promise(
        id = "neighbours-of-multicast",
        says = "The neighbours of the multicast ranges are ordinary addresses.",
        read = "multicast-and-other-addresses-without-a-sender")
@Promise(id = "no-lookup", says = "A host name is not an address, and is never looked up.", read = "no-lookup")
@Promise(id = "refuses-non-addresses", says = "What is no address is refused.", read = "no-lookup")
@Promise(id = "refusal-names-value", says = "A refusal names the value.", read = "no-lookup")
@Promise(id = "any-thread", says = "Threads can share one instance.", read = "one-key-one-partition")
@Promise(id = "keeps-nothing", says = "Nothing is remembered of an address.", read = "one-key-one-partition")
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
     * @throws IllegalArgumentException with {@code address} in its message (the zone id may be missing there), where it is no address (nothing is looked up in DNS), or no
     *     sender has it: multicast ({@code ff00::/8}, {@code 224.0.0.0/4}) and the unspecified address ({@code ::},
     *     {@code 0.0.0.0})
     */
    String of(String address);
}
