package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How much of a packet that carries one event is headers, by the sizes that the RFCs give. */
class HeadersPictureTest {

    private static final List<Integer> EVENTS = List.of(20, 60, 200, 1_000);

    /** Of a frame of 127 bytes with link security (RFC 4944, section 4). */
    private static final int ROOM_IN_A_FRAME = 81;

    private static final int ANY = Integer.MAX_VALUE;

    /**
     * @param headers bytes before the event
     * @param room    bytes of headers and event that one packet holds
     */
    private record Way(String name, int headers, int room) {

        Grid.Cell cell(int event) {
            if (headers + event > room) {
                return Grid.cell("several frames", Ink.RED);
            }
            long share = Math.round(100.0 * headers / (headers + event));
            return Grid.cell(share + " %", share <= 10 ? Ink.GREEN : share <= 30 ? Ink.ORANGE : Ink.RED);
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("TCP, IPv4: 40 bytes", 20 + 20, ANY),
            new Way("TCP, IPv6: 60 bytes", 40 + 20, ANY),
            new Way("UDP, IPv6: 48 bytes", 40 + 8, ANY),
            new Way("the same in a frame of 127", 40 + 8, ROOM_IN_A_FRAME),
            new Way("compressed there: 11 bytes", 7 + 4, ROOM_IN_A_FRAME));

    @Test
    void the_table_of_headers_shows_their_share_of_a_packet_with_one_event() {
        Grid grid = Grid.of(
                "Headers' share of a packet that carries one event",
                "The share falls with the size of the event. In the frames of a small radio an event of 200 bytes needs several"
                        + " frames, and one of 60 only fits where the headers are compressed.",
                "headers",
                EVENTS.stream()
                        .map(bytes -> String.format(Locale.ROOT, "event of %,d bytes", bytes))
                        .toList());
        WAYS.forEach(way -> grid.row(way.name(), EVENTS.stream().map(way::cell).toArray(Grid.Cell[]::new)));

        assertThat(ROOM_IN_A_FRAME - WAYS.get(3).headers())
                .as("what IPv6 and UDP leave of such a frame")
                .isEqualTo(33);
        new PictureFile("docs/unit1/pictures/guide-headers.svg").keep(grid);
    }
}
