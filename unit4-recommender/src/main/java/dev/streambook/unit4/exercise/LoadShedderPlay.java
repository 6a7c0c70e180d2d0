package dev.streambook.unit4.exercise;

import dev.streambook.unit4.play.OneWorker;
import dev.streambook.unit4.play.OneWorker.Arrival;
import dev.streambook.unit4.play.OneWorker.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a rush: a worker needs 100 ms for a call, and for a second a call comes every 50 ms. Two may wait, and clients have
 * 250 ms of patience.
 */
public final class LoadShedderPlay {

    private static final int CALLS = 20;
    private static final Duration TAKES = Duration.ofMillis(100);

    private LoadShedderPlay() {}

    public static void main(String[] args) {
        List<Arrival> rush = new ArrayList<>();
        for (int n = 0; n < CALLS; n++) {
            rush.add(new Arrival(Duration.ofMillis(50L * n), TAKES));
        }
        List<Outcome> outcomes = OneWorker.outcomes(
                (worker, clock) -> new LoadShedder(1, 2, worker, clock), rush, Duration.ofMillis(250), false);
        System.out.println("call   comes at   begins at   ends at   waited");
        for (Outcome call : outcomes) {
            System.out.printf(
                    "%4d   %5d ms   %s%n",
                    call.number(),
                    call.came().toMillis(),
                    call.fate().equals("answered")
                            ? "%6d ms  %5d ms  %4d ms"
                                    .formatted(
                                            call.began().toMillis(),
                                            call.ended().toMillis(),
                                            call.began().minus(call.came()).toMillis())
                            : "%s at %d ms".formatted(call.fate(), call.ended().toMillis()));
        }
        System.out.printf(
                "%n%d of %d were answered%n",
                outcomes.stream().filter(call -> call.fate().equals("answered")).count(), CALLS);
    }
}
