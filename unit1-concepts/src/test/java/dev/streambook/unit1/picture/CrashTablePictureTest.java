package dev.streambook.unit1.picture;

import dev.streambook.unit1.Courier;
import dev.streambook.unit1.CrashTable;
import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Moment;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What became of the letter B, for each guarantee and each moment of the crash. */
class CrashTablePictureTest {

    @Test
    void the_crash_table_shows_what_the_reference_went_through() {
        Answer<Courier> reference = Answer.reference(Courier.class);
        List<CrashTable> tables = Arrays.stream(Guarantee.values())
                .map(guarantee -> CrashTable.of(guarantee, reference::create))
                .toList();

        Grid grid = Grid.of(
                "Letters A, B and C, and one crash while B is carried",
                "For each moment of the crash and each guarantee: what the mailbox held in the end. At most once loses B after"
                        + " the commit and before the effect; at least once doubles it after the effect and before the"
                        + " commit; effectively once holds it once in every case.",
                "the courier crashes",
                Stream.of(Guarantee.values()).map(Guarantee::toString).toList());
        for (Moment moment : Moment.values()) {
            grid.row(
                    moment.toString(),
                    tables.stream()
                            .map(table -> cell(table.mailboxes().get(moment)))
                            .toArray(Grid.Cell[]::new));
        }
        new PictureFile("docs/unit1/pictures/1.12-the-crash-table.svg").keep(grid);
    }

    private static Grid.Cell cell(String mailbox) {
        int copies = mailbox.length() - mailbox.replace("B", "").length();
        return switch (copies) {
            case 0 -> Grid.cell(mailbox + ": B is lost", Ink.RED);
            case 1 -> Grid.cell(mailbox, Ink.GREEN);
            default -> Grid.cell(mailbox + ": B comes twice", Ink.ORANGE);
        };
    }
}
