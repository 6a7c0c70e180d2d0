package dev.streambook.unit3.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit3.play.PoisonInTheLog;
import dev.streambook.unit3.play.PoisonInTheLog.Second;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reference sends from a log with a record that always fails, and what it commits. */
class SpoutPictureTest {

    @Test
    void a_record_that_always_fails_holds_up_the_commit_until_it_is_a_letter() {
        List<String> told = new ArrayList<>();
        List<Second> seconds = PoisonInTheLog.show(LogSpout::new, told::add);
        Grid grid = Grid.of(
                "Records a, poison, b, c; 2 retries, each after 2 s",
                "A table of seven seconds. Record 1 fails three times and then becomes a dead letter. The others are sent between"
                        + " its retries. The committed offset stays at 1 until the letter is written, and is 4 after it.",
                "second",
                List.of("sent", "then", "committed", "dead letters"));
        for (Second second : seconds) {
            boolean failed = second.settled().equals("failed");
            grid.row(
                    String.valueOf(second.number()),
                    Grid.cell(second.sent().isEmpty() ? "nothing" : second.sent(), failed ? Ink.ORANGE : Ink.GREEN),
                    Grid.cell(second.settled(), failed ? Ink.ORANGE : Ink.GREEN),
                    Grid.cell(String.valueOf(second.committed()), second.committed() == 1 ? Ink.ORANGE : Ink.GREEN),
                    Grid.cell(
                            String.join(", ", second.letters()),
                            second.letters().isEmpty() ? Ink.GREEN : Ink.RED));
        }

        new PictureFile("docs/unit3/pictures/3.3-poison.svg").keep(grid);
        assertThat(told).hasSameSizeAs(seconds);
    }
}
