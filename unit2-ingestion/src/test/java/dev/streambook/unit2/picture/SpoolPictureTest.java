package dev.streambook.unit2.picture;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.unit2.Accounting;
import dev.streambook.unit2.SpoolRun;
import dev.streambook.unit2.SpoolWriter;
import dev.streambook.unit2.wrong.AMoveIsARename;
import dev.streambook.unit2.wrong.ARenameStoresTheFile;
import dev.streambook.unit2.wrong.NumbersFromOne;
import dev.streambook.unit2.wrong.TmpIsIgnored;
import dev.streambook.unit2.wrong.WritesInPlace;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Flume's source reads of what was published, by the way it was written and by what happened. */
@Engines
class SpoolPictureTest {

    private final Grid grid = Grid.of(
            "Lines that arrive of those that were published",
            "Only the last way, a draft that is forced and then renamed to a new name, brings every line in all three cases:"
                    + " the source looks in the middle of writing, the power fails after publishing, the writer is started"
                    + " again. Written in place or copied, half a file is read and the rest is lost; not forced, all of"
                    + " it is lost when the power fails; with names that come again, the source gives up.",
            "how it is written",
            List.of("source looks midway", "power fails", "writer restarts"));

    @Test
    void the_picture_shows_what_arrives_by_the_way_it_was_written(Isolated isolated) {
        row("in place", wrong(WritesInPlace.class), isolated);
        row("named .tmp, then renamed", wrong(TmpIsIgnored.class), isolated);
        row("beside the folder, moved", wrong(AMoveIsARename.class), isolated);
        row("renamed, not forced", wrong(ARenameStoresTheFile.class), isolated);
        row("names 1, 2, 3 …", wrong(NumbersFromOne.class), isolated);
        row("draft, force, rename", Answer.reference(SpoolWriter.class), isolated);

        new PictureFile("docs/unit2/pictures/2.4-what-arrives.svg").keep(grid);
    }

    private void row(String name, Answer<SpoolWriter> answer, Isolated isolated) {
        grid.row(
                name,
                cell(midway(new SpoolRun(answer, isolated))),
                cell(powerFails(new SpoolRun(answer, isolated))),
                cell(restarts(new SpoolRun(answer, isolated))));
    }

    private static SpoolRun midway(SpoolRun run) {
        run.disk().whenHalfWritten(run::look);
        run.publish(run.newWriter(), lines("a"));
        return run;
    }

    private static SpoolRun powerFails(SpoolRun run) {
        run.publish(run.newWriter(), lines("a"));
        run.disk().losePower();
        return run;
    }

    private static SpoolRun restarts(SpoolRun run) {
        run.publish(run.newWriter(), lines("a"));
        run.look();
        SpoolWriter next = run.newWriter();
        run.publish(next, lines("b"));
        run.publish(next, lines("c"));
        return run;
    }

    private static Grid.Cell cell(SpoolRun run) {
        Accounting accounting = run.accounting();
        int arrived = accounting.sent() - accounting.lost().size();
        String text = "%d of %d%s".formatted(arrived, accounting.sent(), run.sourceHasGivenUp() ? ", gives up" : "");
        return Grid.cell(text, accounting.lost().isEmpty() ? Ink.GREEN : Ink.RED);
    }

    private static Answer<SpoolWriter> wrong(Class<?> type) {
        return Answer.wrong(SpoolWriter.class, type, "");
    }

    private static List<String> lines(String name) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "%s%03d".formatted(name, i))
                .toList();
    }
}
