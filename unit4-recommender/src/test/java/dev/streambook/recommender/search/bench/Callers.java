package dev.streambook.recommender.search.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Callers that ask for recommendations, each one question after the other, and how long the answers took. */
record Callers(String url, int count) {

    /**
     * @param requests of answers with status 200; any other ends the run
     * @param seconds from the first question to the last answer
     * @param micros how long each answer took
     */
    record Answers(long requests, double seconds, Histogram micros) {

        double perSecond() {
            return requests / seconds;
        }

        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1e3;
        }
    }

    Answers ask(double seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Callable<Histogram>> callers = new ArrayList<>();
            for (int caller = 0; caller < count; caller++) {
                Random random = new Random(caller);
                callers.add(() -> askUntil(end, random));
            }
            Histogram all = new Histogram(3);
            for (Future<Histogram> one : threads.invokeAll(callers)) {
                all.add(one.get());
            }
            return new Answers(all.getTotalCount(), (System.nanoTime() - start) / 1e9, all);
        } finally {
            threads.shutdown();
        }
    }

    private Histogram askUntil(long end, Random random) throws IOException {
        Histogram micros = new Histogram(3);
        while (System.nanoTime() < end) {
            long asked = System.nanoTime();
            ask(1 + random.nextInt(ServedCatalogue.USERS));
            micros.recordValue((System.nanoTime() - asked) / 1_000);
        }
        return micros;
    }

    private void ask(int user) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(url + "/users/" + user + "/recommendations").toURL().openConnection();
        if (connection.getResponseCode() != 200) {
            throw new IOException("status %d; expected 200".formatted(connection.getResponseCode()));
        }
        try (InputStream body = connection.getInputStream()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains("\"source\":\"model\"")) {
                throw new IOException("answered %s; expected a list of the model".formatted(text));
            }
        }
    }
}
