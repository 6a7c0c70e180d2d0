package dev.streambook.recommender.live.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Whether a process does its work. Asked again and again; an answer takes 2 s at most. */
@FunctionalInterface
interface Health {

    Duration PATIENCE = Duration.ofSeconds(2);

    /** @param said what the process has said since it was started */
    boolean isHealthy(String said) throws IOException, InterruptedException;

    /** Somebody listens on this loopback port. */
    static Health listens(int port) {
        return said -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), (int) PATIENCE.toMillis());
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /**
     * The broker of this id has joined the others, and takes partitions: it listens before that.
     *
     * @param security settings of a client by their Kafka names
     */
    static Health joined(int port, int id, Map<String, String> security) {
        Health listens = listens(port);
        Map<String, Object> client = new HashMap<>(security);
        client.put("bootstrap.servers", "127.0.0.1:" + port);
        client.put("request.timeout.ms", (int) PATIENCE.toMillis());
        client.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        return said -> {
            if (!listens.isHealthy(said)) {
                return false;
            }
            try (Admin admin = Admin.create(client)) {
                return admin.describeCluster().nodes().get().stream().anyMatch(broker -> broker.id() == id);
            } catch (ExecutionException notYet) {
                return false;
            }
        };
    }

    /** A page of this machine answers 200, with this in its text. */
    static Health answers(String url, String text) {
        return said -> {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            try {
                HttpResponse<String> response =
                        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                return response.statusCode() == 200
                        && response.body().replace(" ", "").contains(text);
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** The process has said this. */
    static Health said(String text) {
        return said -> said.contains(text);
    }
}
