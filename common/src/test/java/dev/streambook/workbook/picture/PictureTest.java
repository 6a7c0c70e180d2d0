package dev.streambook.workbook.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.streambook.workbook.DocsUpdate;
import dev.streambook.workbook.ProjectFolder;
import dev.streambook.workbook.harness.Abroad;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PictureTest {

    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");

    @Test
    void the_same_numbers_give_the_same_bytes_in_every_language() throws Exception {
        assertThat(Abroad.inEgypt(() -> chart().svg())).isEqualTo(chart().svg());
    }

    @Test
    void every_kind_of_picture_is_well_formed_and_says_what_it_shows() throws Exception {
        for (Picture picture : List.of(chart(), lanes(), grid())) {
            Document svg = parsed(picture.svg());

            assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo("a < b & c");
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo("for those who listen");
        }
    }

    @Test
    void a_picture_has_colours_for_light_and_for_dark_pages() {
        assertThat(chart().svg())
                .contains(".paper{fill:#ffffff}")
                .contains("@media (prefers-color-scheme:dark){.paper{fill:#0d1117}");
    }

    @Test
    void a_value_halfway_up_the_axis_is_drawn_halfway_up_the_plot() {
        Plot plot = new Plot(Axis.of("x", 0, 10, 5), Axis.of("y", -1, 1, 1), 100, 20, 300, 220);

        assertThat(plot.pixel(Point.at(5, 0))).isEqualTo(new Point(200, 120));
        assertThat(plot.pixel(Point.at(10, 1))).isEqualTo(new Point(300, 20));
    }

    @Test
    void what_lies_outside_the_range_is_drawn_at_the_edge() {
        Plot plot = new Plot(Axis.of("x", 0, 10, 5), Axis.of("y", 0, 1, 1), 100, 20, 300, 220);

        assertThat(plot.pixel(Point.at(-5, 7))).isEqualTo(new Point(100, 20));
    }

    @Test
    void marks_are_named_as_people_write_numbers_and_times() {
        assertThat(Axis.of("x", 0, 0.3, 0.1).ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("0", "0.1", "0.2", "0.3");
        assertThat(Axis.of("x", 0, 20_000, 10_000).ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("0", "10,000", "20,000");
        assertThat(Axis.time("t", EIGHT, EIGHT.plusSeconds(3_600), Duration.ofMinutes(30))
                        .ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("20:00", "20:30", "21:00");
        assertThat(Axis.time("t", EIGHT, EIGHT.plusSeconds(20), Duration.ofSeconds(10))
                        .ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("20:00:00", "20:00:10", "20:00:20");
    }

    @Test
    void steps_hold_a_value_until_the_next_point() {
        String steps = chart().steps("s", Ink.RED, Stroke.SOLID, List.of(Point.at(0, 0), Point.at(5, 50)))
                .svg();
        String line = chart().line("s", Ink.RED, Stroke.SOLID, List.of(Point.at(0, 0), Point.at(5, 0), Point.at(5, 50)))
                .svg();

        assertThat(steps).isEqualTo(line);
    }

    @Test
    void a_table_row_needs_a_cell_for_each_column() {
        Grid grid = Grid.of("t", "d", "when", List.of("a", "b"));

        assertThatThrownBy(() -> grid.row("r", Grid.cell("x", Ink.RED)))
                .hasMessage("row \"r\" has 1 cells; expected one for each of [a, b]");
    }

    @Test
    void an_axis_without_length_is_refused() {
        assertThatThrownBy(() -> Axis.of("seconds", 3, 3, 1))
                .hasMessage("axis \"seconds\" goes from 3.0 to 3.0; expected an end after the start");
    }

    @Test
    void a_file_that_differs_from_its_run_is_reported_by_name() throws IOException {
        assumeFalse(DocsUpdate.isAskedFor(), "pictures are being written, not compared");
        String name = "common/target/kept.svg";
        Path file = ProjectFolder.root().resolve(name);
        PictureFile kept = new PictureFile(name);

        Files.writeString(file, chart().svg().replace("\n", "\r\n"));
        kept.keep(chart());
        Files.writeString(file, lanes().svg());
        assertThatThrownBy(() -> kept.keep(chart()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("common/target/kept.svg does not show what the run gives now");
        Files.delete(file);
        assertThatThrownBy(() -> kept.keep(chart())).isInstanceOf(AssertionError.class);
    }

    private static Chart chart() {
        return Chart.of(
                        "a < b & c",
                        "for those who listen",
                        Axis.of("seconds", 0, 10, 2),
                        Axis.of("events", 0, 100, 20))
                .band("overload", Ink.RED, 2, 4)
                .bars("dropped", Ink.ORANGE, 0.5, List.of(Point.at(3, 12.25)))
                .line("block", Ink.BLUE, Stroke.DASHED, List.of(Point.at(0, 1.0 / 3), Point.at(9, 66.6)))
                .dots("in", Ink.GREEN, List.of(Point.at(5, 5)))
                .rings("out", Ink.VIOLET, List.of(Point.at(6, 5)))
                .level("capacity", Ink.GREY, 80)
                .moment("close", Ink.GREY, 9)
                .note("here", Point.at(5, 5));
    }

    private static Lanes lanes() {
        return Lanes.of("a < b & c", "for those who listen", Axis.of("seconds", 0, 10, 2))
                .lane("events")
                .mark("a", Ink.BLUE, 3)
                .lane("windows")
                .stretch("1", Ink.GREEN, 0, 5);
    }

    private static Grid grid() {
        return Grid.of("a < b & c", "for those who listen", "crash", List.of("one", "two"))
                .row("before", Grid.cell("lost", Ink.RED), Grid.cell("once", Ink.GREEN));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
