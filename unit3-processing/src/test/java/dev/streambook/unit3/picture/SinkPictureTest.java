package dev.streambook.unit3.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.fault.CrashPoints;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.unit3.JdbcBatchSink;
import dev.streambook.unit3.PlaysTable;
import dev.streambook.unit3.WatchedDatabase;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What four sinks leave in the table when the process dies before, after, or between their commits. */
@Engines
class SinkPictureTest {

    private static final String CALLED = "call has returned";

    private final Isolated isolated;
    private final Dataset<Row> batch;
    private int tables;

    SinkPictureTest(Isolated isolated, SparkSession session) {
        this.isolated = isolated;
        this.batch = session.sql("select * from values ('a', 1, 10), ('b', 2, 20) as plays (id, viewer, film)");
    }

    @Test
    void the_picture_shows_what_each_sink_leaves_after_a_crash_and_a_second_try() throws Exception {
        Grid grid = Grid.of(
                "A batch of two plays, a crash, and the same batch again: how often is each play in the table?",
                "Three moments of the crash and four sinks. Without a number the plays are there twice after any crash that comes"
                        + " after the commit. With the number after the rows they are twice if the crash comes in between, with"
                        + " the number before the rows they are lost then. With both in one transaction they are there once,"
                        + " whenever the crash comes.",
                "the process dies",
                List.of("no number", "rows, then number", "number, then rows", "in one transaction"));
        List<Answer<JdbcBatchSink>> sinks = List.of(
                wrong("ForeachBatchIsExactlyOnce"),
                wrong("NumberAfterwards"),
                wrong("NumberFirst"),
                Answer.reference(JdbcBatchSink.class));
        grid.row("before a commit", cells(sinks, WatchedDatabase.COMMIT));
        grid.row("after the first commit", cells(sinks, WatchedDatabase.COMMITTED));
        grid.row("before Spark's commit", cells(sinks, CALLED));

        new PictureFile("docs/unit3/pictures/3.12-where-the-crash-comes.svg").keep(grid);
    }

    private Grid.Cell[] cells(List<Answer<JdbcBatchSink>> sinks, String point) throws Exception {
        Grid.Cell[] cells = new Grid.Cell[sinks.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(afterCrash(sinks.get(i), point));
        }
        return cells;
    }

    private List<String> afterCrash(Answer<JdbcBatchSink> answer, String point) throws Exception {
        PlaysTable table = PlaysTable.in(isolated, "sink-" + tables++);
        CrashPoints points = CrashPoints.atHit(point, 1);
        JdbcBatchSink dying = answer.create(table.watched(points).source(), "views", "plays");

        Throwable thrown = catchThrowable(() -> {
            dying.call(batch, 0L);
            points.reached(CALLED);
        });
        answer.create(table.watched(CrashPoints.none()).source(), "views", "plays")
                .call(batch, 0L);

        assertThat(thrown).isInstanceOf(SimulatedCrash.class);
        return table.ids();
    }

    private static Grid.Cell cell(List<String> ids) {
        return switch (ids.size()) {
            case 0 -> Grid.cell("lost", Ink.RED);
            case 2 -> Grid.cell("once", Ink.GREEN);
            case 4 -> Grid.cell("twice", Ink.ORANGE);
            default -> throw new AssertionError("a part of the batch is in the table: " + ids);
        };
    }

    private static Answer<JdbcBatchSink> wrong(String name) throws ClassNotFoundException {
        return Answer.wrong(JdbcBatchSink.class, Class.forName("dev.streambook.unit3.wrong." + name), "");
    }
}
