package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(DeviceKey.class)
class DeviceKeyTest {

    @Test
    @Rule("all-spellings")
    void every_spelling_of_an_address_gives_one_key(Answer<DeviceKey> answer) {
        List<String> spellings = List.of(
                "2001:db8:0:0:a:0:0:1",
                "2001:0DB8:0000:0000:000A:0000:0000:0001",
                "2001:db8::a:0:0:1",
                "2001:db8:0:0:a::1",
                "2001:DB8::A:0:0.0.0.1");

        List<String> keys = keys(answer.create(128), spellings);

        assertThat(different(keys))
                .as("different keys of %s, prefix of 128 bits", spellings)
                .isEqualTo(List.of("2001:db8::a:0:0:1/128"));
    }

    @Test
    @Rule("home-is-the-key")
    void a_box_that_takes_a_new_temporary_address_every_day_keeps_its_key(Answer<DeviceKey> answer) {
        List<String> week = temporaryAddresses("2001:db8:1:2", 7);

        List<String> keys = keys(answer.create(64), week);

        assertThat(different(keys))
                .as("different keys of a week of one box, prefix of 64 bits")
                .isEqualTo(List.of("2001:db8:1:2::/64"));
    }

    @Test
    @Rule("prefix-in-bits")
    void a_prefix_may_end_inside_a_byte(Answer<DeviceKey> answer) {
        List<String> addresses = List.of("2001:db8:0:12f0::1", "2001:db8:0:12ff::1", "2001:db8:0:1300::1");

        List<String> keys = keys(answer.create(60), addresses);

        assertThat(keys)
                .as("keys of %s, prefix of 60 bits", addresses)
                .containsExactly("2001:db8:0:12f0::/60", "2001:db8:0:12f0::/60", "2001:db8:0:1300::/60");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 32, 47, 48, 56, 63, 64, 65, 127})
    @Rule({"last-bit-counts", "prefix-in-bits", "home-is-the-key"})
    void homes_that_differ_in_the_last_bit_of_their_prefix_are_two(int bits, Answer<DeviceKey> answer) {
        byte[] home = IpLiteral.parse("2001:db8:aaaa:aaaa:aaaa:aaaa:aaaa:aaaa");
        DeviceKey key = answer.create(bits);

        String ours = key.of(IpLiteral.format(home));

        assertThat(key.of(IpLiteral.format(flipped(home, bits - 1))))
                .as("key with bit %d flipped, prefix of %d bits", bits - 1, bits)
                .isNotEqualTo(ours);
        assertThat(key.of(IpLiteral.format(flipped(home, bits))))
                .as("key with bit %d flipped, prefix of %d bits", bits, bits)
                .isEqualTo(ours);
    }

    @Test
    @Rule("mapped-ipv4")
    void ipv4_is_kept_whole_whether_mapped_or_not(Answer<DeviceKey> answer) {
        List<String> spellings = List.of("192.0.2.7", "::ffff:192.0.2.7", "::FFFF:c000:0207");

        List<String> keys = keys(answer.create(64), spellings);

        assertThat(different(keys))
                .as("different keys of %s, prefix of 64 bits", spellings)
                .isEqualTo(List.of("192.0.2.7/32"));
    }

    @Test
    @Rule("ipv4-whole")
    void ipv4_is_kept_whole_however_short_the_prefix_is(Answer<DeviceKey> answer) {
        List<Integer> prefixes = List.of(1, 8, 16, 23, 24, 31, 48);

        List<String> keys = prefixes.stream()
                .map(bits -> answer.create(bits).of("192.0.2.7"))
                .toList();

        assertThat(different(keys))
                .as("different keys of 192.0.2.7, prefixes of %s bits", prefixes)
                .isEqualTo(List.of("192.0.2.7/32"));
    }

    @Test
    @Rule("only-mapped")
    void an_address_that_merely_ends_like_ipv4_is_ipv6(Answer<DeviceKey> answer) {
        List<String> addresses = List.of("2001:db8::192.0.2.7", "::fffe:192.0.2.7", "1::ffff:192.0.2.7", "::192.0.2.7");

        List<String> keys = keys(answer.create(48), addresses);

        assertThat(keys)
                .as("keys of %s, prefix of 48 bits", addresses)
                .containsExactly("2001:db8::/48", "::/48", "1::/48", "::/48");
    }

    @Test
    @Rule("zone-id")
    void the_network_card_that_was_used_does_not_matter(Answer<DeviceKey> answer) {
        List<String> written =
                List.of("2001:db8:1:2::1", "2001:db8:1:2::1%eth0", "2001:db8:1:2::1%3", "2001:db8:1:2::1%a%b");

        List<String> keys = keys(answer.create(64), written);

        assertThat(different(keys)).as("different keys of %s", written).isEqualTo(List.of("2001:db8:1:2::/64"));
    }

    @Test
    @Rule("shared-prefix-refused")
    void link_local_addresses_are_kept_whole(Answer<DeviceKey> answer) {
        List<String> written =
                List.of("fe80::1%eth0", "FE80::2", "febf::1", "fec0::1", "fe40::1", "fe8::1", "254.128.0.1");

        List<String> keys = keys(answer.create(64), written);

        assertThat(keys)
                .as("keys of %s", written)
                .containsExactly(
                        "fe80::1/128",
                        "fe80::2/128",
                        "febf::1/128",
                        "fec0::/64",
                        "fe40::/64",
                        "fe8::/64",
                        "254.128.0.1/32");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff02::1",
                "FF02::1",
                "ff0e::db8:1%eth0",
                "239.1.2.3",
                "224.0.0.1",
                "::ffff:224.0.0.1",
                "ff3e:30:2001:db8::1",
                "fff5::1",
                "::",
                "0:0:0:0:0:0:0:0",
                "::%1",
                "0.0.0.0",
                "::ffff:0.0.0.0"
            })
    @Rule({"refuses-senderless", "mapped-ipv4"})
    void groups_and_the_missing_address_are_nobody(String address, Answer<DeviceKey> answer) {
        assertThat(outcome(answer.create(64), address))
                .as("of(\"%s\")", address)
                .isEqualTo("refused");
    }

    @Test
    @Rule("neighbours-of-multicast")
    void addresses_beside_the_multicast_ranges_have_keys(Answer<DeviceKey> answer) {
        List<String> addresses = List.of("223.255.255.255", "240.0.0.1", "127.0.0.1", "feff::1", "ff::1", "::1");

        List<String> keys = addresses.stream()
                .map(address -> outcome(answer.create(64), address))
                .toList();

        assertThat(keys)
                .as("of(…) for each of %s", addresses)
                .containsExactly(
                        "key 223.255.255.255/32",
                        "key 240.0.0.1/32",
                        "key 127.0.0.1/32",
                        "key feff::/64",
                        "key ff::/64",
                        "key ::/64");
    }

    @Test
    @Rule("no-lookup")
    void a_host_name_is_refused(Answer<DeviceKey> answer) {
        assertThat(outcome(answer.create(64), "localhost"))
                .as("of(\"localhost\")")
                .isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 2001:db8::1",
                "2001:db8::1 ",
                "7",
                "127.1",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.07",
                "1:2:3",
                "1::2::3",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "1:2:3:4:5:6:7::8",
                ":1:2:3:4:5:6:7",
                "2001:db8::1/64",
                "[2001:db8::1]",
                "2001:db8::g",
                "::192.0.2",
                "%",
                "%eth0"
            })
    @Rule({"refuses-non-addresses", "no-lookup"})
    void garbage_is_refused(String garbage, Answer<DeviceKey> answer) {
        assertThat(outcome(answer.create(64), garbage))
                .as("of(\"%s\")", garbage)
                .isEqualTo("refused");
    }

    @Test
    @Rule({"refusal-names-value", "refuses-non-addresses", "no-lookup"})
    void a_refusal_says_what_was_wrong(Answer<DeviceKey> answer) {
        DeviceKey key = answer.create(64);

        assertThat(refusal(key, "2001:db8::g"))
                .as("why 2001:db8::g was refused")
                .contains("2001:db8::g");
        assertThat(refusal(key, "ff02::1")).as("why ff02::1 was refused").contains("ff02::1");
        assertThat(refusal(key, "FF02::ABCD")).as("why FF02::ABCD was refused").contains("FF02::ABCD");
        assertThat(refusal(key, "%")).as("why a percent sign alone was refused").contains("%");
    }

    @Test
    @Rule("any-thread")
    void a_thread_in_the_middle_of_an_address_is_not_disturbed_by_another(Answer<DeviceKey> answer) {
        DeviceKey shared = Interleaving.inSteps(answer).create(64);

        Interleaving.verifyShared(
                "of(2001:db8:1:2::1) and of(192.0.2.7)",
                () -> shared.of("2001:db8:1:2::1"),
                () -> shared.of("192.0.2.7"));
    }

    @Test
    @Rule("keeps-nothing")
    void two_thousand_addresses_leave_nothing_behind(Answer<DeviceKey> answer) {
        DeviceKey key = answer.create(64);
        temporaryAddresses("2001:db8:1:2", 10).forEach(key::of);
        long afterTen = Footprint.of(key);

        temporaryAddresses("2001:db8:1:3", 2_000).forEach(key::of);

        assertThat(Footprint.of(key))
                .as("objects and array slots kept after 2,010 addresses, expected about as many as after 10")
                .isLessThanOrEqualTo(afterTen + 50);
    }

    @Test
    @Rule({"home-is-the-key", "all-spellings", "zone-id"})
    void kafka_puts_all_spellings_and_all_days_of_a_home_into_one_partition(
            Answer<DeviceKey> answer, KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("events", 8);
        DeviceKey key = answer.create(64);
        List<String> written = Stream.concat(
                        Stream.of("2001:DB8:1:2::1", "2001:db8:0001:2:0::1", "2001:db8:1:2::1%eth0"),
                        temporaryAddresses("2001:db8:1:2", 30).stream())
                .toList();

        List<Integer> partitions = store(topic, keys(key, written), broker);

        assertThat(different(partitions))
                .as("partitions, of 8, that hold the events of 2001:db8:1:2::/64")
                .hasSize(1);
    }

    @Test
    @Rule({"last-bit-counts", "prefix-in-bits"})
    void four_thousand_homes_are_spread_evenly(Answer<DeviceKey> answer) {
        DeviceKey key = answer.create(64);
        int[] homes = new int[8];

        for (int home = 0; home < 4_000; home++) {
            String address = "2001:db8:%x:%x::1".formatted(home / 256, home % 256);
            homes[Utils.toPositive(Utils.murmur2(Utils.utf8(key.of(address)))) % 8]++;
        }

        assertThat(IntStream.of(homes).boxed().toList())
                .as("homes in each of 8 partitions, 4000 in all")
                .allMatch(count -> count > 400 && count < 600, "between 400 and 600");
    }

    private static List<String> keys(DeviceKey key, Collection<String> addresses) {
        return addresses.stream().map(key::of).toList();
    }

    private static <T> List<T> different(List<T> values) {
        return values.stream().distinct().toList();
    }

    /** As a box makes them: the prefix of its network, and 64 bits that nobody can foresee. */
    private static List<String> temporaryAddresses(String prefix, int days) {
        Random random = new Random(8981);
        return IntStream.range(0, days)
                .mapToObj(day -> "%s:%x:%x:%x:%x"
                        .formatted(
                                prefix,
                                random.nextInt(0x10000),
                                random.nextInt(0x10000),
                                random.nextInt(0x10000),
                                random.nextInt(0x10000)))
                .toList();
    }

    private static byte[] flipped(byte[] address, int bit) {
        byte[] other = address.clone();
        other[bit / 8] ^= (byte) (0x80 >>> bit % 8);
        return other;
    }

    private static String refusal(DeviceKey key, String address) {
        try {
            return "key " + key.of(address);
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    private static String outcome(DeviceKey key, String address) {
        try {
            return "key " + key.of(address);
        } catch (IllegalArgumentException refused) {
            return "refused";
        } catch (RuntimeException crash) {
            return "crashed: " + crash;
        }
    }

    private static List<Integer> store(String topic, List<String> keys, KafkaBroker broker) {
        try (var kafka = TopicWriter.ofText(broker.bootstrapServers())) {
            return kafka
                    .write(keys.stream()
                            .map(key -> new ProducerRecord<>(topic, key, "event"))
                            .toList())
                    .stream()
                    .map(RecordMetadata::partition)
                    .toList();
        }
    }
}
