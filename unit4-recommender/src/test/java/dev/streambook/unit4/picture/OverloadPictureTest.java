package dev.streambook.unit4.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit4.LoadShedder;
import dev.streambook.unit4.play.OneWorker;
import dev.streambook.unit4.play.OneWorker.Arrival;
import dev.streambook.unit4.play.OneWorker.Outcome;
import dev.streambook.unit4.wrong.NewestFirst;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.PageBlock;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A service that can answer ten calls a second, in virtual time. Calls come at random and take 100 ms on average (both
 * exponentially distributed); a client waits for a second.
 */
class OverloadPictureTest {

    private static final String PAGE = "docs/unit4/4.10-overload.md";
    private static final int CALLS = 3_000;
    private static final double TAKES = 0.1;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final int SHORT = 5;
    private static final int LONG = 50;
    private static final int ENDLESS = Integer.MAX_VALUE;

    @Test
    void useful_answers_against_what_is_offered() {
        List<Point> shed = new ArrayList<>();
        List<Point> queue = new ArrayList<>();
        List<Point> threads = new ArrayList<>();
        for (double load : new double[] {0.2, 0.4, 0.6, 0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.6, 2, 2.5, 3}) {
            shed.add(Point.at(10 * load, usefulPerSecond(run(load, SHORT, PATIENCE))));
            queue.add(Point.at(10 * load, usefulPerSecond(run(load, ENDLESS, FOR_EVER))));
            threads.add(Point.at(10 * load, usefulPerSecond(threadEach(arrivals(load)))));
        }

        assertThat(shed.get(shed.size() - 1).y())
                .as("useful answers a second of the reference at 30")
                .isGreaterThan(8);
        assertThat(queue.get(queue.size() - 1).y())
                .as("those of an endless queue")
                .isLessThan(1);
        assertThat(threads.get(threads.size() - 1).y())
                .as("those of a thread for each call")
                .isLessThan(1);
        new PictureFile("docs/unit4/pictures/4.10-goodput.svg")
                .keep(Chart.of(
                                "Answers in time, where ten calls a second can be answered",
                                "Up to eight calls a second all three ways do the same. Beyond ten, the load shedder goes on to"
                                        + " answer nearly ten a second in time, and the others soon none.",
                                Axis.of("calls that come, a second", 0, 30, 5),
                                Axis.of("answers within 1 s, a second", 0, 12, 2))
                        .level("what the service can do", Ink.GREY, 10)
                        .line("load shedder, room for five", Ink.GREEN, Stroke.SOLID, shed)
                        .line("a queue without end", Ink.ORANGE, Stroke.DASHED, queue)
                        .line("a thread for each call", Ink.RED, Stroke.DOTTED, threads));
    }

    @Test
    void the_wait_against_the_utilisation() {
        List<Point> mean = new ArrayList<>();
        List<Point> late = new ArrayList<>();
        for (double load = 0.1; load < 0.96; load += 0.05) {
            List<Double> waits = run(load, ENDLESS, FOR_EVER).stream()
                    .map(call -> millis(call.began().minus(call.came())))
                    .sorted()
                    .toList();
            mean.add(Point.at(100 * load, average(waits)));
            late.add(Point.at(100 * load, waits.get(waits.size() * 95 / 100)));
        }

        new PictureFile("docs/unit4/pictures/4.10-wait.svg")
                .keep(Chart.of(
                                "How long a call waits before its answer begins",
                                "Up to half of what the service can do calls hardly wait. From 80 % on the wait grows faster and"
                                        + " faster.",
                                Axis.of("utilisation (%)", 0, 100, 10),
                                Axis.of("wait (ms)", 0, 3000, 500))
                        .line("on average", Ink.BLUE, Stroke.SOLID, mean)
                        .line("one in twenty waits longer", Ink.ORANGE, Stroke.DASHED, late));
    }

    @Test
    void who_is_next() {
        String table =
                "| order | room | answers in time, a second | answers too late | median time of an answer in time |\n"
                        + "|---|---|---|---|---|\n"
                        + row("first come, first served", SHORT, twice(SHORT, false))
                        + row("first come, first served", LONG, twice(LONG, false))
                        + row("newest first", SHORT, twice(SHORT, true))
                        + row("newest first", LONG, twice(LONG, true));

        new PageBlock(PAGE, "who is next").keep(table);
    }

    private static List<Outcome> twice(int room, boolean newestFirst) {
        return OneWorker.outcomes(
                (worker, clock) -> newestFirst
                        ? new NewestFirst(1, room, worker, clock)
                        : Answer.reference(LoadShedder.class).create(1, room, worker, clock),
                arrivals(2),
                PATIENCE,
                false);
    }

    private static String row(String order, int room, List<Outcome> outcomes) {
        List<Double> inTime = outcomes.stream()
                .filter(OverloadPictureTest::isUseful)
                .map(call -> millis(call.took()))
                .sorted()
                .toList();
        long answered =
                outcomes.stream().filter(call -> call.fate().equals("answered")).count();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.0f %% | %.0f ms |\n",
                order,
                room,
                usefulPerSecond(outcomes),
                100.0 * (answered - inTime.size()) / answered,
                inTime.get(inTime.size() / 2));
    }

    private static List<Outcome> run(double load, int room, Duration patience) {
        return OneWorker.outcomes(
                (worker, clock) -> Answer.reference(LoadShedder.class).create(1, room, worker, clock),
                arrivals(load),
                patience,
                false);
    }

    /** All calls at once: each gets the same share of the one processor, so each is slower the more there are. */
    private static List<Outcome> threadEach(List<Arrival> arrivals) {
        int n = arrivals.size();
        double[] left =
                arrivals.stream().mapToDouble(call -> millis(call.takes())).toArray();
        List<Integer> inProgress = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        double now = 0;
        for (int next = 0; next < n || !inProgress.isEmpty(); ) {
            double shortest =
                    inProgress.stream().mapToDouble(call -> left[call]).min().orElse(Double.MAX_VALUE);
            double end = now + shortest * inProgress.size();
            double arrival = next < n ? millis(arrivals.get(next).at()) : Double.MAX_VALUE;
            double until = inProgress.isEmpty() ? arrival : Math.min(end, arrival);
            double share = inProgress.isEmpty() ? 0 : (until - now) / inProgress.size();
            inProgress.forEach(call -> left[call] -= share);
            now = until;
            if (until == arrival) {
                inProgress.add(next++);
            } else {
                Duration ended = Duration.ofNanos((long) (now * 1e6));
                for (int call : List.copyOf(inProgress)) {
                    if (left[call] < 1e-9) {
                        Duration came = arrivals.get(call).at();
                        outcomes.add(new Outcome(call + 1, "answered", came, came, ended));
                        inProgress.remove((Integer) call);
                    }
                }
            }
        }
        return outcomes;
    }

    /** The same calls for each load, only nearer to each other. */
    private static List<Arrival> arrivals(double load) {
        Random random = new Random(410);
        DoubleUnaryOperator exponential = mean -> -mean * StrictMath.log(1 - random.nextDouble());
        double[] at = {0};
        return IntStream.range(0, CALLS)
                .mapToObj(n -> {
                    at[0] += exponential.applyAsDouble(TAKES / load);
                    double takes = exponential.applyAsDouble(TAKES);
                    return new Arrival(duration(at[0]), duration(takes));
                })
                .toList();
    }

    private static double usefulPerSecond(List<Outcome> outcomes) {
        return outcomes.stream().filter(OverloadPictureTest::isUseful).count() / seconds(outcomes);
    }

    private static boolean isUseful(Outcome call) {
        return call.fate().equals("answered") && call.took().compareTo(PATIENCE) <= 0;
    }

    /** How long calls came. */
    private static double seconds(List<Outcome> outcomes) {
        return outcomes.stream()
                        .map(Outcome::came)
                        .max(Duration::compareTo)
                        .map(OverloadPictureTest::millis)
                        .orElseThrow()
                / 1000;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
