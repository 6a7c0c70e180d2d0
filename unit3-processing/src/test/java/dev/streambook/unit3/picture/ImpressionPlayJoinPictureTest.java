package dev.streambook.unit3.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit3.ImpressionPlayJoin;
import dev.streambook.unit3.ImpressionPlayJoin.Impressions;
import dev.streambook.unit3.ImpressionPlayJoin.Settings;
import dev.streambook.unit3.SmallData;
import dev.streambook.unit3.microbatch.MicroBatch;
import dev.streambook.unit3.microbatch.MicroBatches;
import dev.streambook.unit3.microbatch.RowSource;
import dev.streambook.unit3.play.FilmsShownAndPlayed;
import dev.streambook.unit3.play.FilmsShownAndPlayed.Seen;
import dev.streambook.unit3.play.FilmsShownAndPlayed.Step;
import dev.streambook.unit3.play.RatingsOfAnEvening;
import dev.streambook.unit3.wrong.JoinsNeedNoTimeBound;
import dev.streambook.unit3.wrong.OneWatermarkIsEnough;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The state of a join with and without a bound, and an evening of impressions and plays. */
@Engines
class ImpressionPlayJoinPictureTest {

    private static final Settings SETTINGS =
            new Settings(Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofMinutes(20));
    private static final Instant START = Instant.parse("2026-01-31T20:00:00Z");
    private static final int STRETCHES = 4;

    @Test
    void the_picture_of_the_evening_shows_the_reference_at_work(SparkSession spark) {
        ImpressionPlayJoin join = Answer.reference(ImpressionPlayJoin.class).create(SETTINGS);
        FilmsShownAndPlayed evening = new FilmsShownAndPlayed(SmallData.in(spark), join);
        List<Step> all = evening.run(Impressions.ALL, line -> {});
        Grid grid = Grid.of(
                "Impressions joined with plays, batch by batch",
                "Six arrivals of impressions and plays; for each the rows that a left outer join gives, the watermark and the rows"
                        + " in the state.",
                "shown",
                List.of("played", "the join gives", "watermark, state"));
        for (Step step : all) {
            String given =
                    step.given().stream().map(row -> row.replace("film ", "")).collect(Collectors.joining(", "));
            boolean unplayed = given.contains("unplayed");
            grid.row(
                    text(step.arrived().shown()),
                    Grid.cell(text(step.arrived().played()), Ink.GREY),
                    Grid.cell(
                            given.replace("unplayed", "–"),
                            given.isEmpty() ? Ink.GREY : unplayed ? Ink.ORANGE : Ink.GREEN),
                    Grid.cell(
                            RatingsOfAnEvening.clock(step.last().watermark()) + ", "
                                    + step.last().stateRows(),
                            Ink.GREY));
        }

        assertThat(all.get(5).given()).as("what nobody played comes last").isNotEmpty();
        new PictureFile("docs/unit3/pictures/3.9-an-evening.svg").keep(grid);
    }

    @Test
    void the_picture_of_the_state_shows_a_plateau_and_a_slope(SparkSession spark) {
        List<Point> bound =
                state(spark, Answer.reference(ImpressionPlayJoin.class).create(SETTINGS));
        List<Point> none = state(spark, new JoinsNeedNoTimeBound(SETTINGS));
        List<Point> one = state(spark, new OneWatermarkIsEnough(SETTINGS));
        Chart chart = Chart.of(
                        "What a join keeps",
                        "Rows in the state of a join over twelve hours with 12 events an hour. With both bounds and both watermarks the"
                                + " number stays the same; without a bound in time, or with one watermark only, it grows.",
                        Axis.of("hours of the stream", 0, 12, 3),
                        Axis.of("rows in the state", 0, 160, 20))
                .line("no bound in time, or one watermark only", Ink.RED, Stroke.SOLID, none)
                .line("a bound, two watermarks", Ink.BLUE, Stroke.SOLID, bound);

        assertThat(one).as("the state with one watermark").isEqualTo(none);
        assertThat(bound.get(STRETCHES).y()).isEqualTo(bound.get(1).y());
        new PictureFile("docs/unit3/pictures/3.9-state.svg").keep(chart);
    }

    /** Rows in the state after each three hours of six impressions and six plays an hour that never meet. */
    private static List<Point> state(SparkSession spark, ImpressionPlayJoin join) {
        RowSource shown = new RowSource(spark, columns("position", DataTypes.IntegerType));
        RowSource watched = new RowSource(spark, columns("seconds", DataTypes.LongType));
        List<Point> state = new ArrayList<>(List.of(new Point(0, 0)));
        try (MicroBatches query = MicroBatches.start(
                join.build(shown.table(), watched.table(), Impressions.PLAYED), OutputMode.Append())) {
            for (int i = 0; i < STRETCHES; i++) {
                Instant from = START.plus(Duration.ofHours(3L * i));
                shown.add(threeHours(from, 1, 1));
                watched.add(threeHours(from, 1000, 3600L));
                List<MicroBatch> batches = query.process();
                state.add(new Point(3 * i + 3, batches.get(batches.size() - 1).stateRows()));
            }
        }
        return state;
    }

    private static List<Row> threeHours(Instant from, int film, Object last) {
        return IntStream.range(0, 18)
                .mapToObj(i ->
                        RowFactory.create(7, film + i, Timestamp.from(from.plus(Duration.ofMinutes(10L * i))), last))
                .toList();
    }

    private static String text(List<Seen> seen) {
        return seen.stream().map(each -> each.film() + " " + each.clock()).collect(Collectors.joining(", "));
    }

    private static StructType columns(String last, DataType type) {
        return new StructType()
                .add("user", DataTypes.IntegerType)
                .add("item", DataTypes.IntegerType)
                .add("time", DataTypes.TimestampType)
                .add(last, type);
    }
}
