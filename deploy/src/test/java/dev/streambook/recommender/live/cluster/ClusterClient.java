package dev.streambook.recommender.live.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A client that asks the nodes in turn, and asks the other one, once, where one does not answer. It goes on until it is closed.
 */
final class ClusterClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> nodes;
    private final List<String> failures = new ArrayList<>();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private final Thread thread = new Thread(this::run, "client");
    private volatile boolean open = true;

    /** @param nodes addresses such as {@code http://127.0.0.1:8080} */
    ClusterClient(List<String> nodes) {
        this.nodes = nodes;
        thread.start();
    }

    /** The JSON of a page of one node. */
    JsonNode json(int node, String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(ask(nodes.get(node) + path).body());
    }

    /** The version of the model that a node answers by; empty if it has none. */
    String model(int node) throws IOException, InterruptedException {
        return json(node, "/health/ready").path("model").asText();
    }

    long answers() {
        return answers.get();
    }

    long retries() {
        return retries.get();
    }

    /** What neither node answered. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join();
    }

    private void run() {
        try {
            for (int turn = 0; open; turn++) {
                if (!answered(turn % 2)) {
                    retries.incrementAndGet();
                    if (!answered((turn + 1) % 2)) {
                        fail(turn);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answered(int node) throws InterruptedException {
        try {
            boolean ok = ask(nodes.get(node) + "/trending").statusCode() == 200;
            if (ok) {
                answers.incrementAndGet();
            }
            return ok;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private synchronized void fail(int turn) {
        failures.add("request " + turn);
    }

    private HttpResponse<byte[]> ask(String url) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
