package dev.streambook.unit3.picture;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.unit3.Sinks;
import dev.streambook.unit3.play.ManySinks;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;

/** What four outlets hold before and after a crash. */
@Engines
class SinksPictureTest {

    @Test
    void the_picture_shows_what_each_outlet_holds_after_a_crash(
            KafkaBroker broker, SparkSession session, Isolated isolated) throws Exception {
        ManySinks many = new ManySinks(session, broker, isolated.topic("plays", 1), isolated.directory("many"));
        Sinks sinks = Answer.reference(Sinks.class).create(many.checkpoints(), Trigger.AvailableNow());
        many.arrive("ab");
        many.arrive("cd");
        many.run(sinks, many.parquet(), many.kafka(), many.memory(), many.jdbc());
        Map<String, String> before = many.contents();
        many.forgetLastCommits();
        many.arrive("ef");
        many.run(sinks, many.parquet(), many.kafka(), many.memory(), many.jdbc());
        Map<String, String> after = many.contents();

        Grid grid = Grid.of(
                "Plays a to f, two a micro-batch; the process dies when c and d are written and not committed",
                "Parquet files and the database hold each play once after the restart. The topic holds c and d twice. The table"
                        + " in memory was empty after the crash, and was filled again from the start.",
                "outlet",
                List.of("before the crash", "after the restart", "how"));
        grid.row("Parquet files", cells(before.get("parquet"), after.get("parquet"), "the folder lists its batches"));
        grid.row("topic", cells(before.get("kafka"), after.get("kafka"), "the sink remembers nothing"));
        grid.row("memory", cells(before.get("memory"), after.get("memory"), "filled from the start"));
        grid.row("database", cells(before.get("jdbc"), after.get("jdbc"), "batch number in the table"));
        new PictureFile("docs/unit3/pictures/3.11-outlets.svg").keep(grid);
    }

    private static Grid.Cell[] cells(String before, String after, String how) {
        boolean once = after.chars().distinct().count() == after.length();
        return new Grid.Cell[] {
            Grid.cell(spaced(before), Ink.GREY),
            Grid.cell(spaced(after), once ? Ink.GREEN : Ink.ORANGE),
            Grid.cell(how, Ink.GREY)
        };
    }

    private static String spaced(String ids) {
        return String.join(" ", ids.split(""));
    }
}
