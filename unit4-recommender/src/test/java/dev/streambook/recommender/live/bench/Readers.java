package dev.streambook.recommender.live.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Several readers of recommendations, each one question after the other with a short pause, until they are told to end. */
final class Readers implements AutoCloseable {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final ExecutorService threads;
    private final List<Future<Histogram>> readers = new ArrayList<>();
    private final Map<String, LongAdder> bodies = new ConcurrentHashMap<>();
    private final LongAdder failures = new LongAdder();
    private volatile boolean reading = true;

    /** @param count of readers; as many users, from 1 on, are asked for */
    Readers(String address, int count) {
        this.address = address;
        this.threads = Executors.newFixedThreadPool(count);
        for (int reader = 0; reader < count; reader++) {
            Random random = new Random(reader);
            readers.add(threads.submit(() -> read(random, count)));
        }
    }

    /**
     * @param bodies of the answers with status 200, and how often each came
     * @param failures requests without such an answer
     * @param micros of all
     */
    record Answers(Map<String, LongAdder> bodies, long failures, Histogram micros) {}

    Answers end() throws Exception {
        reading = false;
        Histogram all = new Histogram(3);
        for (Future<Histogram> reader : readers) {
            all.add(reader.get());
        }
        return new Answers(bodies, failures.sum(), all);
    }

    @Override
    public void close() {
        reading = false;
        threads.shutdown();
    }

    private Histogram read(Random random, int users) throws InterruptedException {
        Histogram micros = new Histogram(3);
        while (reading) {
            URI uri = URI.create(address + "/users/" + (1 + random.nextInt(users)) + "/recommendations");
            long asked = System.nanoTime();
            ask(HttpRequest.newBuilder(uri).build());
            micros.recordValue((System.nanoTime() - asked) / 1_000);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return micros;
    }

    private void ask(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                bodies.computeIfAbsent(response.body(), any -> new LongAdder()).increment();
            } else {
                failed(request, "status " + response.statusCode());
            }
        } catch (IOException e) {
            failed(request, e.toString());
        }
    }

    private void failed(HttpRequest request, String why) {
        failures.increment();
        System.out.println(request.uri() + ": " + why);
    }
}
