package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.DeviceKey;
import dev.streambook.unit1.IpLiteral;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

/** Numbers and examples of the guide to IPv6: spellings, the size of prefixes, and what the length of a key costs. */
class AddressSpacePictureTest {

    private static final int HOMES = 200;
    private static final int PARTITIONS = 12;

    @Test
    void spellings_of_one_address_are_one_value() {
        // tag::spellings[]
        assertThat(List.of(
                        "2001:db8:0:0:a:0:0:1", // RFC 4291: eight groups, leading zeros left out
                        "2001:0DB8:0000:0000:000A:0000:0000:0001", // or written, in either case
                        "2001:db8::a:0:0:1", // one run of zero groups as ::
                        "2001:db8:0:0:a::1", // the other one
                        "2001:DB8::A:0:0.0.0.1")) // the last 32 bits as IPv4
                .allSatisfy(text ->
                        assertThat(IpLiteral.format(IpLiteral.parse(text))).isEqualTo("2001:db8::a:0:0:1"));
        assertThat(IpLiteral.format(IpLiteral.parse("2001:db8:0:1:1:1:1:1")))
                .as("RFC 5952: a single zero group is not shortened")
                .isEqualTo("2001:db8:0:1:1:1:1:1");
        // end::spellings[]
    }

    @Test
    void a_home_has_room_for_all_its_networks() {
        // tag::arithmetic[]
        BigInteger all = BigInteger.TWO.pow(128);
        assertThat(all).isEqualTo(new BigInteger("340282366920938463463374607431768211456"));

        BigInteger addressesOfANetwork = BigInteger.TWO.pow(128 - 64);
        BigInteger wholeOfIpv4 = BigInteger.TWO.pow(32);
        assertThat(addressesOfANetwork.divide(wholeOfIpv4)).isEqualTo(wholeOfIpv4);

        long aMillionASecond = 1_000_000L * 86_400 * 365;
        assertThat(addressesOfANetwork.divide(BigInteger.valueOf(aMillionASecond)))
                .as("years to knock at every door of one network")
                .isEqualTo(584_942);
        // end::arithmetic[]
    }

    @Test
    void the_table_of_prefixes_divides_powers_of_two() {
        Grid grid = Grid.of(
                "What fits into a prefix",
                "For prefixes of 32, 48, 56, 60 and 64 bits: who usually gets one, and how many homes with a /56 and networks"
                        + " with a /64 fit in.",
                "prefix",
                List.of("usually given to", "homes of /56", "networks of /64"));
        grid.row("/32", given("a provider"), parts(32, 56), parts(32, 64));
        grid.row("/48", given("a site"), parts(48, 56), parts(48, 64));
        grid.row("/56", given("a home"), parts(56, 56), parts(56, 64));
        grid.row("/60", given("a home, sparingly"), parts(60, 56), parts(60, 64));
        grid.row("/64", given("one network"), parts(64, 56), parts(64, 64));
        new PictureFile("docs/unit1/pictures/guide-prefixes.svg").keep(grid);
    }

    private static Grid.Cell given(String whom) {
        return Grid.cell(whom, Ink.GREY);
    }

    private static Grid.Cell parts(int prefix, int part) {
        return part < prefix
                ? Grid.cell("a part of one", Ink.GREY)
                : Grid.cell(String.format(Locale.ROOT, "%,d", BigInteger.TWO.pow(part - prefix)), Ink.BLUE);
    }

    /** What a week of one choice of key comes to. */
    private record Week(Set<String> afterADay, Map<String, Long> events, Map<Integer, Set<Integer>> partitionsOfHome) {}

    @Test
    void the_table_of_keys_shows_the_reference_with_four_lengths_of_prefix() {
        Grid grid = Grid.of(
                "A week of 200 homes, each with a /56, two networks and two boxes; 12 partitions",
                "For keys of 128, 64, 56 and 48 bits: how many keys there are after a day and after a week, how much of all"
                        + " events the most frequent key has, and over how many partitions one home is spread.",
                "key",
                List.of("keys after a day", "after a week", "share of largest key", "partitions of a home"));
        for (int bits : new int[] {128, 64, 56, 48}) {
            Week week = week(Answer.reference(DeviceKey.class).create(bits));
            long all =
                    week.events().values().stream().mapToLong(Long::longValue).sum();
            long largest = week.events().values().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElseThrow();
            int spread = week.partitionsOfHome().values().stream()
                    .mapToInt(Set::size)
                    .max()
                    .orElseThrow();
            grid.row(
                    "/" + bits,
                    Grid.cell("" + week.afterADay().size(), Ink.BLUE),
                    Grid.cell(
                            "" + week.events().size(),
                            week.events().size() > week.afterADay().size() ? Ink.RED : Ink.GREEN),
                    Grid.cell(
                            String.format(Locale.ROOT, "%.2f %%", 100.0 * largest / all),
                            largest > all / PARTITIONS ? Ink.RED : Ink.GREEN),
                    Grid.cell(spread == 1 ? "1" : "up to " + spread, spread == 1 ? Ink.GREEN : Ink.RED));
        }
        new PictureFile("docs/unit1/pictures/guide-keys.svg").keep(grid);
    }

    /** Each box sends one event a day, from an address that it has made up for the day. */
    private static Week week(DeviceKey key) {
        Random random = new Random(6);
        Week week = new Week(new HashSet<>(), new HashMap<>(), new HashMap<>());
        for (int day = 0; day < 7; day++) {
            for (int box = 0; box < 2 * HOMES; box++) {
                int home = box / 2;
                String address = "2001:db8:%x:%x:%x:%x:%x:%x"
                        .formatted(
                                1 + home / 100,
                                home % 100 << 8 | box % 2,
                                random.nextInt(1 << 16),
                                random.nextInt(1 << 16),
                                random.nextInt(1 << 16),
                                random.nextInt(1 << 16));
                String chosen = key.of(address);
                week.events().merge(chosen, 1L, Long::sum);
                week.partitionsOfHome()
                        .computeIfAbsent(home, none -> new HashSet<>())
                        .add(partition(chosen));
            }
            if (day == 0) {
                week.afterADay().addAll(week.events().keySet());
            }
        }
        return week;
    }

    private static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(Utils.utf8(key))) % PARTITIONS;
    }
}
