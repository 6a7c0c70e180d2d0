package dev.streambook.recommender.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.recommender.live.process.ServedAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the running API as any client does, to show the user a first answer. */
final class Recommendation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int USER = 1;

    private Recommendation() {}

    /** Three films for user 1; empty if there is no answer from the model yet. */
    static Optional<String> first(ServedAddress address) {
        URI uri = URI.create(address.url() + "users/" + USER + "/recommendations?howMany=3");
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(response.body());
            return body.path("source").asText().equals("model") ? Optional.of(text(body)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String text(JsonNode body) {
        List<String> titles = new ArrayList<>();
        body.path("items").forEach(item -> titles.add(item.path("title").asText()));
        return "user %d may like %s".formatted(USER, String.join(", ", titles));
    }
}
