package dev.streambook.recommender.live.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an API answers when all events are in.
 *
 * @param counted the bodies by their paths; they rest on counts alone. A film that nobody likes together with another has a list
 *     of the model, which is left out
 * @param scores by user and film; they rest on the model
 */
record FinalAnswers(Map<String, JsonNode> counted, Map<String, Double> scores) {

    private static final List<String> COUNTED = List.of(
            "/trending?howMany=1000",
            "/plays?howMany=1000",
            "/popular?howMany=1000",
            "/statistics?howMany=1000",
            "/users/7/items",
            "/items/1/similar?howMany=1000",
            "/items/2/similar?howMany=1000",
            "/items/119/similar?howMany=1000");
    private static final List<Integer> USERS = List.of(1, 2, 99, 200);

    /** @param address such as {@code http://127.0.0.1:8080} */
    static FinalAnswers of(String address) throws IOException, InterruptedException {
        Map<String, JsonNode> counted = new TreeMap<>();
        for (String path : COUNTED) {
            JsonNode answer = json(address + path);
            if (!answer.path("source").asText().equals("model")) {
                counted.put(path, answer);
            }
        }
        Map<String, Double> scores = new TreeMap<>();
        for (int user : USERS) {
            JsonNode films = json("%s/users/%d/recommendations?howMany=1000&includeSeen=true".formatted(address, user));
            for (JsonNode film : films.path("items")) {
                scores.put(
                        "user %d, film %d".formatted(user, film.path("item").asInt()),
                        film.path("score").asDouble());
            }
        }
        return new FinalAnswers(counted, scores);
    }

    /** Without what is counted in windows of event time. */
    Map<String, JsonNode> countedWithoutWindows() {
        Map<String, JsonNode> some = new TreeMap<>(counted);
        some.keySet().removeIf(path -> path.startsWith("/trending") || path.startsWith("/statistics"));
        return some;
    }

    /** Of the scores that both have. */
    double largestDifference(FinalAnswers other) {
        return scores.entrySet().stream()
                .filter(score -> other.scores.containsKey(score.getKey()))
                .mapToDouble(score -> Math.abs(score.getValue() - other.scores.get(score.getKey())))
                .max()
                .orElse(0);
    }

    /** The body of this page. */
    static JsonNode json(String url) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new ObjectMapper().readTree(response.body());
    }
}
