package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.DeviceKey;
import dev.streambook.unit1.IpLiteral;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many different senders a week seems to have, depending on what is taken for the sender. */
class HomesPictureTest {

    private static final int HOMES = 200;
    private static final int BOXES = 2;
    private static final int DAYS = 7;

    private final Random random = new Random(4);

    @Test
    void the_picture_of_a_week_of_addresses_shows_the_reference_at_work() {
        DeviceKey key = Answer.reference(DeviceKey.class).create(64);
        Set<String> texts = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        Set<String> homes = new HashSet<>();
        List<Point> byText = new ArrayList<>(List.of(Point.at(0, 0)));
        List<Point> byAddress = new ArrayList<>(List.of(Point.at(0, 0)));
        List<Point> byHome = new ArrayList<>(List.of(Point.at(0, 0)));
        for (int day = 1; day <= DAYS; day++) {
            for (int box = 0; box < HOMES * BOXES; box++) {
                String today = temporaryAddress(box / BOXES);
                for (String written : List.of(today, today.toUpperCase(Locale.ROOT))) {
                    texts.add(written);
                    addresses.add(IpLiteral.format(IpLiteral.parse(written)));
                    homes.add(key.of(written));
                }
            }
            byText.add(Point.at(day, texts.size()));
            byAddress.add(Point.at(day, addresses.size()));
            byHome.add(Point.at(day, homes.size()));
        }

        assertThat(homes).hasSize(HOMES);
        new PictureFile("docs/unit1/pictures/1.4-homes.svg").keep(picture(byText, byAddress, byHome));
    }

    /** A random interface id below the prefix of the home, as a box makes one up every day. */
    private String temporaryAddress(int home) {
        return "2001:db8:%x:%x:%x:%x:%x:%x".formatted(1 + home / 16, home % 16, group(), group(), group(), group());
    }

    /** Four digits, the first of them a letter, so that upper and lower case differ. */
    private int group() {
        return 0xa000 + random.nextInt(0x6000);
    }

    private static Chart picture(List<Point> byText, List<Point> byAddress, List<Point> byHome) {
        return Chart.of(
                        "Different senders seen in a week: 400 boxes in 200 homes",
                        "By the text of the address, in two spellings, 800 more every day; by the address 400 more every day,"
                                + " as each box makes up a new one; by the prefix of the home 200 from the first day on.",
                        Axis.of("days", 0, DAYS, 1),
                        Axis.of("different senders", 0, 6_000, 1_000))
                .line("by text", Ink.RED, Stroke.DOTTED, byText)
                .line("by address", Ink.ORANGE, Stroke.DASHED, byAddress)
                .line("by home, /64", Ink.BLUE, Stroke.SOLID, byHome);
    }
}
