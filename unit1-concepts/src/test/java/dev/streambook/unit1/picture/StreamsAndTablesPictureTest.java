package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ratings as a stream, the table that they make, the changes of the table, and what compaction leaves of those. */
class StreamsAndTablesPictureTest {

    /** Viewer's newest rating of one film; no stars take it back. */
    private record Rating(String viewer, Integer stars) {

        @Override
        public String toString() {
            return viewer + " → " + (stars == null ? "none" : stars);
        }
    }

    @Test
    void the_table_shows_each_change_and_what_compaction_keeps() {
        List<Rating> stream = List.of(
                new Rating("ann", 4),
                new Rating("bob", 2),
                new Rating("ann", 5),
                new Rating("cat", 3),
                new Rating("bob", null),
                new Rating("ann", 1));
        List<Rating> compacted = compacted(stream);

        assertThat(table(compacted)).as("the same table").isEqualTo(table(stream));
        assertThat(compacted).as("not the same stream").hasSize(3);
        Grid grid = Grid.of(
                "Six records of a changelog, the table after each, and what compaction keeps",
                "Each record of the stream changes one row of the table. Compaction keeps the newest record of each key, a"
                        + " tombstone among them, and a replay of those gives the same table.",
                "offset",
                List.of("record", "table after it", "kept by compaction"));
        Map<String, Integer> table = new TreeMap<>();
        for (int offset = 0; offset < stream.size(); offset++) {
            Rating rating = stream.get(offset);
            apply(rating, table);
            boolean kept = compacted.stream().anyMatch(other -> other == rating);
            grid.row(
                    "" + offset,
                    Grid.cell(rating.toString(), rating.stars() == null ? Ink.ORANGE : Ink.BLUE),
                    Grid.cell(shown(table), Ink.GREY),
                    Grid.cell(kept ? "yes" : "no: a newer one", kept ? Ink.GREEN : Ink.RED));
        }
        new PictureFile("docs/unit1/pictures/guide-streams-and-tables.svg").keep(grid);
    }

    private static Map<String, Integer> table(List<Rating> stream) {
        Map<String, Integer> table = new TreeMap<>();
        stream.forEach(rating -> apply(rating, table));
        return table;
    }

    private static void apply(Rating rating, Map<String, Integer> table) {
        if (rating.stars() == null) {
            table.remove(rating.viewer());
        } else {
            table.put(rating.viewer(), rating.stars());
        }
    }

    /** The newest record of each key, in the order of their offsets. */
    private static List<Rating> compacted(List<Rating> stream) {
        Map<String, Rating> newest = new HashMap<>();
        stream.forEach(rating -> newest.put(rating.viewer(), rating));
        List<Rating> kept = new ArrayList<>(stream);
        kept.removeIf(rating -> newest.get(rating.viewer()) != rating);
        return kept;
    }

    private static String shown(Map<String, Integer> table) {
        return table.toString().replaceAll("[{}]", "").replace("=", " ");
    }
}
