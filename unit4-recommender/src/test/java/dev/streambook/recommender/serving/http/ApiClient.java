package dev.streambook.recommender.serving.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.topics.Json;
import dev.streambook.unit4.api.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Asks a {@link FakeService} over HTTP. JSON in tests has single quotes. */
final class ApiClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeService service;

    ApiClient(FakeService service) {
        this.service = service;
    }

    /** Status and body decide whether two answers are equal. */
    record Answer(int status, String body) {

        static Answer ok(String body) {
            return new Answer(200, json(body));
        }

        static Answer error(int status, String message) {
            return new Answer(
                    status,
                    json("{'title':'%s','status':%d,'detail':'%s'}"
                            .formatted(Problem.of(status, message).title(), status, message)));
        }

        JsonNode read() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        /** The films of a list. */
        List<Integer> items() {
            List<Integer> items = new ArrayList<>();
            read().path("items").forEach(film -> items.add(film.path("item").asInt()));
            return items;
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer send(String method, String path, String body, String... headers) {
        HttpResponse<String> response = response(method, path, body, headers);
        return new Answer(response.statusCode(), response.body());
    }

    HttpHeaders headers(String method, String path, String body, String... headers) {
        return response(method, path, body, headers).headers();
    }

    HttpResponse<String> response(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer to " + path, e);
        }
    }

    static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}
