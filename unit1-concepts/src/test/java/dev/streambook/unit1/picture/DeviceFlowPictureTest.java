package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers of the guide to flows of devices: what arrives after an outage, how clocks drift, what a million boxes send. */
class DeviceFlowPictureTest {

    private static final int BOXES = 1_000;
    private static final int BUFFER = 30;
    private static final int MINUTES = 80;
    private static final int OUT = 10;
    private static final int BACK = 50;

    /** What arrived in each minute, and how many reports the boxes had to give up. */
    private record Outage(List<Point> arrivals, long lost) {}

    @Test
    void the_picture_of_a_reconnect_shows_boxes_that_store_and_forward() throws InterruptedException {
        Random random = new Random(3);
        int[] wait = IntStream.range(0, BOXES).map(box -> random.nextInt(20)).toArray();
        Outage together = outage(box -> 0);
        Outage spread = outage(box -> wait[box]);

        Chart picture = Chart.of(
                        "The line of 1,000 boxes is out for 40 minutes; each remembers 30 reports",
                        "What arrives in each minute, with one report a minute of each box. If all deliver at once, 30 times the"
                                + " usual comes in one minute. If each first waits for a random time of up to 20 minutes, less"
                                + " than three times the usual comes, and more is lost.",
                        Axis.of("minutes", 0, MINUTES, 10),
                        Axis.of("reports that arrive in the minute", 0, 32_000, 4_000))
                .band("line out", Ink.RED, OUT, BACK)
                .bars(named("all deliver at once", together), Ink.ORANGE, 0.9, together.arrivals())
                .bars(named("each waits a random time first", spread), Ink.BLUE, 0.9, spread.arrivals());
        new PictureFile("docs/unit1/pictures/guide-reconnect.svg").keep(picture);
    }

    private static String named(String name, Outage outage) {
        return String.format(Locale.ROOT, "%s: %,d lost", name, outage.lost());
    }

    /** Each box keeps its reports in the reference of 1.5, drops the oldest, and delivers all of them once it is back. */
    private static Outage outage(IntUnaryOperator wait) throws InterruptedException {
        List<BoundedPipe<Integer>> boxes =
                Stream.generate(DeviceFlowPictureTest::buffer).limit(BOXES).toList();
        List<Point> arrivals = new ArrayList<>();
        for (int minute = 0; minute < MINUTES; minute++) {
            int arrived = 0;
            for (int box = 0; box < BOXES; box++) {
                boxes.get(box).offer(minute);
                boolean online = minute < OUT || minute >= BACK + wait.applyAsInt(box);
                arrived += online ? drain(boxes.get(box)) : 0;
            }
            arrivals.add(Point.at(minute + 0.5, arrived));
        }
        long lost = boxes.stream().mapToLong(box -> box.flow().dropped()).sum();
        assertThat(arrivals.stream().mapToDouble(Point::y).sum() + lost)
                .as("in = out + dropped + in flight, and nothing is in flight any more")
                .isEqualTo((double) BOXES * MINUTES);
        return new Outage(arrivals, lost);
    }

    private static int drain(BoundedPipe<Integer> box) throws InterruptedException {
        int taken = 0;
        while (box.flow().inFlight() > 0) {
            box.take();
            taken++;
        }
        return taken;
    }

    @SuppressWarnings("unchecked")
    private static BoundedPipe<Integer> buffer() {
        return Answer.reference(BoundedPipe.class).create(BUFFER, Overload.DROP_OLDEST);
    }

    @Test
    void the_table_of_drift_multiplies_rate_and_time() {
        int[] days = {1, 7, 30, 365};
        Grid grid = Grid.of(
                "How far a clock is off if nobody sets it",
                "Rows: the error of a quartz in parts per million. Columns: days since the clock was last set.",
                "rate error",
                List.of("after a day", "a week", "30 days", "a year"));
        for (int ppm : new int[] {1, 20, 100}) {
            grid.row(
                    ppm + " ppm",
                    IntStream.of(days)
                            .mapToObj(day -> seconds(day * 86_400.0 * ppm / 1e6))
                            .toArray(Grid.Cell[]::new));
        }
        new PictureFile("docs/unit1/pictures/guide-clock-drift.svg").keep(grid);
    }

    private static Grid.Cell seconds(double seconds) {
        String text = seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%.1f min", seconds / 60);
        return Grid.cell(text, seconds < 10 ? Ink.GREEN : Ink.RED);
    }

    @Test
    void the_table_of_fan_in_multiplies_boxes_rate_and_size() {
        Grid grid = Grid.of(
                "What arrives at the intake, with 200 bytes a report",
                "Rows: how many boxes. Columns: how often each reports. Cells: reports and bytes a second.",
                "boxes",
                List.of("each second", "each 10 s", "each 5 min"));
        for (int boxes : new int[] {1_000, 100_000, 1_000_000}) {
            grid.row(
                    String.format(Locale.ROOT, "%,d", boxes),
                    Stream.of(1, 10, 300).map(period -> load(boxes, period)).toArray(Grid.Cell[]::new));
        }
        new PictureFile("docs/unit1/pictures/guide-fan-in.svg").keep(grid);
    }

    private static Grid.Cell load(int boxes, int periodSeconds) {
        double reports = (double) boxes / periodSeconds;
        double bytes = reports * 200;
        String rate = reports < 10 ? "%,.1f/s" : "%,.0f/s";
        String size = bytes < 1e6 ? "%,.1f kB/s" : "%,.1f MB/s";
        String text = String.format(Locale.ROOT, rate + ", " + size, reports, bytes < 1e6 ? bytes / 1e3 : bytes / 1e6);
        return Grid.cell(text, reports < 5_000 ? Ink.GREEN : Ink.RED);
    }
}
