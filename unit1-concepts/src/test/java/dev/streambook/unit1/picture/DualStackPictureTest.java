package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.DeviceKey;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What the key of a home is worth where a box reaches the intake by IPv6 one time and by IPv4 the next. */
class DualStackPictureTest {

    private static final int HOMES = 200;
    private static final int CONNECTIONS = 40;
    private static final int HOMES_BEHIND_ONE_NAT = 50;

    /** The keys of each home, and the homes of each key. */
    private record Keys(Map<Integer, Set<String>> ofHome, Map<String, Set<Integer>> homes) {

        int most(Map<?, ? extends Set<?>> sets) {
            return sets.values().stream().mapToInt(Set::size).max().orElseThrow();
        }
    }

    @Test
    void the_table_of_dual_stack_shows_the_reference_with_a_prefix_of_56_bits() {
        Keys six = keys(0, DualStackPictureTest::ownIpv4);
        Keys own = keys(0.3, DualStackPictureTest::ownIpv4);
        Keys shared = keys(0.3, home -> "203.0.113." + home / HOMES_BEHIND_ONE_NAT);

        assertThat(six.homes()).hasSize(HOMES);
        assertThat(own.most(own.ofHome())).isEqualTo(2);
        Grid grid = Grid.of(
                "200 homes, 40 connections each; the key is DeviceKey's, with 56 bits",
                "With IPv6 alone there is a key for each home. Where three connections in ten use the home's own IPv4 address"
                        + " there are two for each home. Where fifty homes share an IPv4 address, each home has two keys and"
                        + " some keys have fifty homes.",
                "the homes have",
                List.of("keys in all", "keys of a home", "homes of a key"));
        row(grid, "IPv6 alone", six);
        row(grid, "both, IPv4 of their own", own);
        row(grid, "both, IPv4 shared by 50", shared);
        new PictureFile("docs/unit1/pictures/guide-dual-stack.svg").keep(grid);
    }

    private static void row(Grid grid, String name, Keys keys) {
        int ofHome = keys.most(keys.ofHome());
        int homes = keys.most(keys.homes());
        grid.row(
                name,
                Grid.cell("" + keys.homes().size(), keys.homes().size() == HOMES ? Ink.GREEN : Ink.RED),
                Grid.cell(ofHome == 1 ? "1" : "up to " + ofHome, ofHome == 1 ? Ink.GREEN : Ink.RED),
                Grid.cell(homes == 1 ? "1" : "up to " + homes, homes == 1 ? Ink.GREEN : Ink.RED));
    }

    private static Keys keys(double shareOfIpv4, IntFunction<String> ipv4) {
        DeviceKey key = Answer.reference(DeviceKey.class).create(56);
        Random random = new Random(8);
        Keys keys = new Keys(new HashMap<>(), new HashMap<>());
        for (int home = 0; home < HOMES; home++) {
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                String address = random.nextDouble() < shareOfIpv4 ? ipv4.apply(home) : temporary(home, random);
                String chosen = key.of(address);
                keys.ofHome().computeIfAbsent(home, none -> new HashSet<>()).add(chosen);
                keys.homes().computeIfAbsent(chosen, none -> new HashSet<>()).add(home);
            }
        }
        return keys;
    }

    private static String ownIpv4(int home) {
        return "198.51.100." + home;
    }

    private static String temporary(int home, Random random) {
        return "2001:db8:1:%x:%x:%x:%x:%x"
                .formatted(
                        home << 8,
                        random.nextInt(1 << 16),
                        random.nextInt(1 << 16),
                        random.nextInt(1 << 16),
                        random.nextInt(1 << 16));
    }
}
