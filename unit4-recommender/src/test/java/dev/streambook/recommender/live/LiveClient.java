package dev.streambook.recommender.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Asks a live program, at the address that it has printed. */
public record LiveClient(String address) {

    private static final Pattern ADDRESS = Pattern.compile("page and API on (http://[^/]+)/");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static LiveClient of(List<String> lines) {
        return new LiveClient(lines.stream()
                .flatMap(line -> ADDRESS.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow());
    }

    /** @param status of the answer */
    public record Answered(int status, JsonNode body) {}

    public Answered get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** @param body may be empty */
    public Answered send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return new Answered(response.statusCode(), new ObjectMapper().readTree(response.body()));
    }

    /** The status of the answer to a posted event. */
    public int post(String event) throws IOException, InterruptedException {
        return send("POST", "/events", event).status();
    }

    /** The counts of a list of films, by the film. */
    public Map<Integer, Long> counts(String path) throws IOException, InterruptedException {
        Map<Integer, Long> counts = new TreeMap<>();
        for (JsonNode film : get(path).body().path("items")) {
            counts.put(film.path("item").asInt(), film.path("count").asLong());
        }
        return counts;
    }

    /** A stage's row of the body of {@code GET /audit}; a missing node as long as the stage has not reported. */
    public static JsonNode stage(JsonNode audit, String name) {
        for (JsonNode row : audit.path("stages")) {
            if (row.path("stage").asText().equals(name)) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }
}
