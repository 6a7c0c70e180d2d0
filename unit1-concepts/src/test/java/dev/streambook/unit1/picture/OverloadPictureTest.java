package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many elements wait in the reference while more come than can be taken, and after that, second by second. */
class OverloadPictureTest {

    private static final int CAPACITY = 50;
    private static final int SECONDS = 130;
    private static final int TAKEN_A_SECOND = 3;

    @Test
    void the_picture_of_overload_shows_the_reference_at_work() throws InterruptedException {
        List<Point> block = depths(CAPACITY, Overload.BLOCK);
        List<Point> dropOldest = depths(CAPACITY, Overload.DROP_OLDEST);
        List<Point> sample = depths(CAPACITY, Overload.SAMPLE);
        List<Point> bigger = depths(10 * CAPACITY, Overload.BLOCK);

        assertThat(List.of(block, dropOldest, sample))
                .allSatisfy(depths -> assertThat(depths).allMatch(point -> point.y() <= CAPACITY));
        Chart picture = Chart.of(
                        "What waits in a pipe of 50 while 6 a second come in and 3 a second go out",
                        "Blocking stays at 50 until the producer has got rid of what it held back. Dropping the oldest stays at"
                                + " 50 and drains at once after the overload. Sampling stays at half. A buffer ten times the"
                                + " size grows all the time and is busy for a minute after the overload.",
                        Axis.of("seconds", 0, SECONDS, 10),
                        Axis.of("elements waiting", 0, 125, 25))
                .band("overload", Ink.RED, 20, 60)
                .line("ten times the buffer", Ink.GREY, Stroke.DOTTED, bigger)
                .line("block", Ink.BLUE, Stroke.SOLID, block)
                .line("drop oldest", Ink.ORANGE, Stroke.DASHED, dropOldest)
                .line("sample", Ink.GREEN, Stroke.SOLID, sample);
        new PictureFile("docs/unit1/pictures/1.5-overload.svg").keep(picture);
    }

    private static List<Point> depths(int capacity, Overload overload) throws InterruptedException {
        List<Point> depths = new ArrayList<>();
        try (BoundedPipe<Integer> pipe = pipe(capacity, overload)) {
            int heldBack = 0;
            for (int second = 0; second <= SECONDS; second++) {
                heldBack += arriving(second);
                while (heldBack > 0
                        && (overload != Overload.BLOCK || pipe.flow().inFlight() < capacity)) {
                    pipe.offer(second);
                    heldBack--;
                }
                depths.add(Point.at(second, pipe.flow().inFlight()));
                for (int i = 0; i < TAKEN_A_SECOND && pipe.flow().inFlight() > 0; i++) {
                    pipe.take();
                }
            }
        }
        return depths;
    }

    private static int arriving(int second) {
        return second < 20 ? 2 : second < 60 ? 6 : 1;
    }

    @SuppressWarnings("unchecked")
    private static BoundedPipe<Integer> pipe(int capacity, Overload overload) {
        return Answer.reference(BoundedPipe.class).create(capacity, overload);
    }
}
