package dev.streambook.recommender.live.bench;

import dev.streambook.event.EventJson;
import dev.streambook.event.Shown;
import dev.streambook.recommender.live.LiveClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Good requests at a steady pace: nine of ten ask for recommendations, one posts an event. */
final class GoodTraffic implements AutoCloseable {

    private static final int CALLERS = 4;
    private static final int USERS = 200;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LiveClient client;
    private final Instant time;
    private final String mark;
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final List<Future<Histogram>> callers = new ArrayList<>();
    private final Map<String, Long> refused = new ConcurrentSkipListMap<>();
    private volatile boolean going = true;

    /** @param time of the posted events, @param mark in their ids */
    GoodTraffic(LiveClient client, Instant time, String mark) {
        this.client = client;
        this.time = time;
        this.mark = mark;
        for (int caller = 0; caller < CALLERS; caller++) {
            int number = caller;
            callers.add(threads.submit(() -> call(number)));
        }
    }

    /** How long each took, in microseconds. */
    Histogram end() throws Exception {
        going = false;
        Histogram all = new Histogram(3);
        for (Future<Histogram> caller : callers) {
            all.add(caller.get());
        }
        return all;
    }

    /** How many had another status than they should have, by what was asked for and the status. */
    Map<String, Long> refused() {
        return refused;
    }

    @Override
    public void close() {
        going = false;
        threads.shutdown();
    }

    private Histogram call(int caller) throws Exception {
        Histogram micros = new Histogram(3);
        Random random = new Random(caller);
        for (int n = 0; going; n++) {
            long start = System.nanoTime();
            int user = 1 + random.nextInt(USERS);
            boolean posts = n % 10 == 0;
            int status = posts
                    ? client.post(event(user, caller + "-" + n))
                    : client.get("/users/" + user + "/recommendations").status();
            micros.recordValue((System.nanoTime() - start) / 1_000);
            if (status != (posts ? 202 : 200)) {
                refused.merge((posts ? "posts" : "lists") + " with " + status, 1L, Long::sum);
            }
            LockSupport.parkNanos(PAUSE_NANOS - (System.nanoTime() - start));
        }
        return micros;
    }

    private String event(int user, String id) {
        return EventJson.writeString(new Shown("good-" + mark + "-" + id, user, 1, "2001:db8::8", time, 1));
    }
}
