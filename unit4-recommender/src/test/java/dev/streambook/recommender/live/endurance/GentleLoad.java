package dev.streambook.recommender.live.endurance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Asks for the recommendations of one user after the other at a steady rate, and notes how long each answer took from the
 * moment at which it was due to be asked for.
 */
final class GentleLoad implements AutoCloseable {

    private static final int PER_SECOND = 5;
    private static final long SEED = 7;
    /** How many calls of {@link #latest()} the times reach back. */
    private static final int KEPT = 6;

    private final HttpClient http;
    private final String address;
    private final Random random = new Random(SEED);
    private final int users;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
    private final Recorder micros = new Recorder(3);
    private final Deque<Histogram> kept = new ArrayDeque<>();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long began;
    private long asked;

    /** @param users their numbers are 1 to this */
    GentleLoad(HttpClient http, String address, int users) {
        this.http = http;
        this.address = address;
        this.users = users;
    }

    void start() {
        began = System.nanoTime();
        long period = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        schedule.scheduleAtFixedRate(() -> ask(began + asked++ * period), 0, period, TimeUnit.NANOSECONDS);
    }

    /** The times of the last minute, if it is called every ten seconds. Only those of lists count. */
    Histogram latest() {
        kept.add(micros.getIntervalHistogram());
        if (kept.size() > KEPT) {
            kept.remove();
        }
        Histogram all = new Histogram(3);
        kept.forEach(all::add);
        return all;
    }

    /** How many requests had which status, or which error. */
    synchronized Map<String, Long> outcomes() {
        return Map.copyOf(outcomes);
    }

    @Override
    public void close() throws InterruptedException {
        schedule.shutdown();
        schedule.awaitTermination(1, TimeUnit.MINUTES);
    }

    private void ask(long due) {
        URI url = URI.create(address + "/users/" + (1 + random.nextInt(users)) + "/recommendations");
        try {
            int status = http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status == 200) {
                micros.recordValue((System.nanoTime() - due) / 1_000);
            }
            count("status " + status);
        } catch (IOException e) {
            count(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(String outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }
}
