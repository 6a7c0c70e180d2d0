package dev.streambook.unit3.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit3.SmallData;
import dev.streambook.unit3.WindowedRatings;
import dev.streambook.unit3.WindowedRatings.Need;
import dev.streambook.unit3.WindowedRatings.Settings;
import dev.streambook.unit3.play.RatingsOfAnEvening;
import dev.streambook.unit3.play.RatingsOfAnEvening.Rating;
import dev.streambook.unit3.play.RatingsOfAnEvening.Step;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.PageBlock;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StateOperatorProgress;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.junit.jupiter.api.Test;

/** The same ratings in three output modes, as the reference gives them. */
@Engines
class WindowedRatingsPictureTest {

    @Test
    void the_picture_of_the_output_modes_shows_the_reference_at_work(SparkSession spark) {
        WindowedRatings windowed = Answer.reference(WindowedRatings.class)
                .create(new Settings(Duration.ofHours(1), Duration.ofMinutes(10)));
        RatingsOfAnEvening evening = new RatingsOfAnEvening(SmallData.in(spark), windowed);
        List<Step> update = evening.run(Need.CHANGED, line -> {});
        List<Step> append = evening.run(Need.FINAL, line -> {});
        List<Step> complete = evening.run(Need.WHOLE, line -> {});

        Grid grid = Grid.of(
                "One query, three output modes",
                "Six arrivals of ratings; for each what the query gives in update, append and complete mode, and the watermark"
                        + " and the number of windows in the state, in append mode.",
                "arrives",
                List.of("update gives", "append gives", "complete gives", "watermark, state", "dropped"));
        for (int i = 0; i < update.size(); i++) {
            Step last = append.get(i);
            grid.row(
                    last.arrived().stream().map(Rating::clock).collect(Collectors.joining(" ")),
                    cell(update.get(i), Ink.BLUE),
                    cell(append.get(i), Ink.GREEN),
                    cell(complete.get(i), Ink.VIOLET),
                    Grid.cell(
                            RatingsOfAnEvening.clock(last.last().watermark()) + ", "
                                    + last.last().stateRows(),
                            Ink.GREY),
                    Grid.cell(
                            last.dropped() == 0 ? "" : last.dropped() + " rating",
                            last.dropped() == 0 ? Ink.GREY : Ink.RED));
        }

        assertThat(append.stream().mapToLong(Step::dropped).sum())
                .as("there is a late rating to see")
                .isEqualTo(1);
        new PictureFile("docs/unit3/pictures/3.7-output-modes.svg").keep(grid);
        new PageBlock("docs/unit3/reading-spark.md", "progress")
                .keep(progress(append.get(4).batches().get(0).progress()));
    }

    /** What Spark reports of the batch with the late rating, without what differs from run to run. */
    private static String progress(StreamingQueryProgress progress) {
        StateOperatorProgress state = progress.stateOperators()[0];
        return """
                | field | value | what it says |
                |---|---|---|
                | `batchId` | %d | the batch's number |
                | `numInputRows` | %d | rows that came in: 20:55 and 21:40 |
                | `eventTime.min` | %s | the earliest event time among them |
                | `eventTime.max` | %s | the latest, from which the next watermark follows |
                | `eventTime.watermark` | %s | the watermark that this batch worked with |
                | `stateOperators[0].numRowsTotal` | %d | windows that are open after the batch |
                | `stateOperators[0].numRowsUpdated` | %d | windows that the batch has changed |
                | `stateOperators[0].numRowsRemoved` | %d | windows that became final |
                | `stateOperators[0].numRowsDroppedByWatermark` | %d | rows for windows that were final before: 20:55 |
                """.formatted(
                        progress.batchId(),
                        progress.numInputRows(),
                        progress.eventTime().get("min"),
                        progress.eventTime().get("max"),
                        progress.eventTime().get("watermark"),
                        state.numRowsTotal(),
                        state.numRowsUpdated(),
                        state.numRowsRemoved(),
                        state.numRowsDroppedByWatermark());
    }

    /** Each window as its hour and its count. */
    private static Grid.Cell cell(Step step, Ink ink) {
        String text = step.given().stream()
                .map(window -> window.substring(0, 2) + "h " + window.split(" ")[1])
                .collect(Collectors.joining(", "));
        return Grid.cell(text, text.isEmpty() ? Ink.GREY : ink);
    }
}
