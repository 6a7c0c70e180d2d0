package dev.streambook.unit2.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which changes of a table somebody sees who asks for new rows every ten minutes, and who reads the database's log. */
class CapturePictureTest {

    private static final List<Integer> QUESTIONS = List.of(10, 20, 30);

    /**
     * @param updatedAt what the row says, in minutes
     * @param committed when others could see it, in minutes
     */
    private record Change(String story, String row, boolean deletes, int updatedAt, int committed) {}

    private static final List<Change> CHANGES = List.of(
            new Change("A inserted", "A", false, 1, 1),
            new Change("B inserted", "B", false, 3, 3),
            new Change("C inserted, in a long transaction", "C", false, 8, 11),
            new Change("D inserted", "D", false, 9, 9),
            new Change("A changed", "A", false, 12, 12),
            new Change("B deleted", "B", true, 14, 14),
            new Change("A changed again", "A", false, 15, 15));

    @Test
    void the_table_of_changes_shows_what_asking_again_misses() {
        List<Change> asked = seenByAsking();
        List<Change> logged = CHANGES.stream()
                .sorted(Comparator.comparingInt(Change::committed))
                .toList();

        assertThat(asked)
                .extracting(Change::story)
                .containsExactly("A inserted", "B inserted", "D inserted", "A changed again");
        Grid grid = Grid.of(
                "Seven changes of a table, and who sees them",
                "Asking every ten minutes for rows that are newer than the newest one seen misses a deletion, the first of two"
                        + " changes, and a row whose transaction was committed later than its timestamp says. The log has all.",
                "change",
                List.of("asked every ten minutes", "read from the log"));
        for (Change change : CHANGES) {
            grid.row(
                    change.story(),
                    asked.contains(change) ? Grid.cell("seen", Ink.GREEN) : Grid.cell("never seen", Ink.RED),
                    Grid.cell("seen, number " + (logged.indexOf(change) + 1), Ink.GREEN));
        }
        new PictureFile("docs/unit2/pictures/change-capture.svg").keep(grid);
    }

    /** {@code select … where updated_at > ?}, with the newest {@code updated_at} of the answers so far. */
    private static List<Change> seenByAsking() {
        List<Change> seen = new ArrayList<>();
        int newest = 0;
        for (int now : QUESTIONS) {
            for (Change row : table(now)) {
                if (row.updatedAt() > newest) {
                    seen.add(row);
                }
            }
            newest = seen.stream().mapToInt(Change::updatedAt).max().orElse(0);
        }
        return seen;
    }

    /** The rows that a question finds at this time: of each the last change that was committed by then. */
    private static List<Change> table(int now) {
        Map<String, Change> rows = new LinkedHashMap<>();
        CHANGES.stream()
                .filter(change -> change.committed() <= now)
                .sorted(Comparator.comparingInt(Change::committed))
                .forEach(change -> rows.put(change.row(), change));
        return rows.values().stream().filter(change -> !change.deletes()).toList();
    }
}
