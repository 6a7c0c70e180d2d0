package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What utilisation costs in waiting, and how a slow last part is felt by all parts before it. */
class LoadPictureTest {

    private static final int EVENTS = 1_000_000;
    private static final int CAPACITY = 20;
    private static final int SECONDS = 100;

    @Test
    void the_picture_of_waiting_shows_a_queue_at_twenty_utilisations() {
        List<Point> random = waiting(LoadPictureTest::exponential);
        List<Point> steady = waiting(any -> 1);

        assertThat(at(random, 0.5)).as("ρ / (1 − ρ)").isCloseTo(1, within(0.1));
        assertThat(at(random, 0.95)).as("ρ / (1 − ρ)").isCloseTo(19, within(2.0));
        assertThat(at(steady, 0.95)).as("half of that").isCloseTo(9.5, within(1.0));
        Chart picture = Chart.of(
                        "How long an event waits, by how busy the consumer is",
                        "Mean waiting time in units of the mean time that the consumer needs for an event. It stays below 2"
                                + " until the consumer is busy for two thirds of the time, is 4 at 80 per cent, 9 at 90 and 19 at"
                                + " 95. Where each event takes equally long it is half of that.",
                        Axis.of("utilisation", 0, 1, 0.1),
                        Axis.of("mean wait (times the work on one event)", 0, 20, 5))
                .band("short waits", Ink.GREEN, 0, 0.7)
                .line("events arrive and last at random", Ink.BLUE, Stroke.SOLID, random)
                .line("each event takes equally long", Ink.ORANGE, Stroke.DASHED, steady);
        new PictureFile("docs/unit1/pictures/guide-utilisation.svg").keep(picture);
    }

    /** The mean wait at each utilisation: an event waits for what its predecessor has left, less the time since. */
    private static List<Point> waiting(ToDoubleFunction<Random> work) {
        return IntStream.range(1, 20)
                .mapToObj(step -> {
                    double utilisation = step * 0.05;
                    Random random = new Random(5);
                    double wait = 0;
                    double sum = 0;
                    for (int i = 0; i < EVENTS; i++) {
                        sum += wait;
                        wait = Math.max(0, wait + work.applyAsDouble(random) - exponential(random) / utilisation);
                    }
                    return Point.at(utilisation, sum / EVENTS);
                })
                .toList();
    }

    private static double exponential(Random random) {
        return -StrictMath.log(1 - random.nextDouble());
    }

    private static double at(List<Point> points, double x) {
        return points.stream()
                .filter(point -> Math.abs(point.x() - x) < 1e-6)
                .findFirst()
                .orElseThrow()
                .y();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_picture_of_a_chain_shows_three_references_in_a_row() throws InterruptedException {
        List<BoundedPipe<Integer>> chain = Stream.generate(() -> (BoundedPipe<Integer>)
                        Answer.reference(BoundedPipe.class).create(CAPACITY, Overload.BLOCK))
                .limit(3)
                .toList();
        List<List<Point>> depths = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Point> heldBack = new ArrayList<>();
        int waiting = 0;
        for (int second = 0; second <= SECONDS; second++) {
            move(chain.get(2), null, second >= 20 && second < 55 ? 1 : 5);
            move(chain.get(1), chain.get(2), 5);
            move(chain.get(0), chain.get(1), 5);
            waiting += 3;
            while (waiting > 0 && chain.get(0).flow().inFlight() < CAPACITY) {
                chain.get(0).offer(second);
                waiting--;
            }
            for (int i = 0; i < 3; i++) {
                depths.get(i).add(Point.at(second, chain.get(i).flow().inFlight()));
            }
            heldBack.add(Point.at(second, waiting));
        }

        assertThat(chain).allMatch(pipe -> pipe.flow().dropped() == 0);
        assertThat(heldBack).anyMatch(point -> point.y() > 0);
        Chart picture = Chart.of(
                        "Three pipes of 20 in a row; the last consumer is slow from second 20 to 55",
                        "Pipe 3 fills first, then pipe 2, then pipe 1; 25 seconds after the cause the source itself has to hold"
                                + " events back. Afterwards the source gets rid of its events first, and pipe 3 is the last to drain.",
                        Axis.of("seconds", 0, SECONDS, 10),
                        Axis.of("events waiting", 0, 30, 5))
                .band("slow", Ink.RED, 20, 55)
                .line("pipe 3", Ink.ORANGE, Stroke.SOLID, depths.get(2))
                .line("pipe 2", Ink.BLUE, Stroke.DASHED, depths.get(1))
                .line("pipe 1", Ink.GREEN, Stroke.SOLID, depths.get(0))
                .line("held back by the source", Ink.GREY, Stroke.DOTTED, heldBack);
        new PictureFile("docs/unit1/pictures/guide-backpressure-chain.svg").keep(picture);
    }

    /** Hands on at most so many elements, and none where the next pipe is full: there the part would be blocked. */
    private static void move(BoundedPipe<Integer> from, BoundedPipe<Integer> to, int most) throws InterruptedException {
        for (int i = 0; i < most && from.flow().inFlight() > 0; i++) {
            if (to == null) {
                from.take();
            } else if (to.flow().inFlight() < CAPACITY) {
                to.offer(from.take().orElseThrow());
            }
        }
    }
}
