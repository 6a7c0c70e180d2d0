package dev.streambook.recommender.serving.http;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.recommender.topics.Json;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The source of {@code openapi.json}: its operations, and the examples in it. */
final class OpenApiFile {

    private static final Path FILE = ProjectFolder.root()
            .resolve("unit4-recommender/src/main/resources/dev/streambook/recommender/serving/http")
            .resolve(OpenApiDocument.FILE);

    private final JsonNode root;

    OpenApiFile() {
        try {
            this.root = Json.MAPPER.readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** One method of one path. */
    record Operation(String method, String path, JsonNode content) {

        String route() {
            return method + " " + path;
        }

        /** The names of its parameters of this place. */
        List<String> parameters(String in) {
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : content.path("parameters")) {
                if (parameter.path("in").asText().equals(in)) {
                    names.add(parameter.path("name").asText());
                }
            }
            return names;
        }
    }

    /**
     * A request that stands in the file, and where its answer does.
     *
     * @param response with {@code x-request}; the answer is the {@code example} of its content
     */
    record Example(String method, int status, ObjectNode response) {

        String when() {
            return response.path("x-when").asText();
        }

        String request() {
            return response.path("x-request").asText();
        }

        ObjectNode content() {
            return (ObjectNode) response.path("content").elements().next();
        }

        String mediaType() {
            return response.path("content").fieldNames().next();
        }

        @Override
        public String toString() {
            return "%s %s: %d %s".formatted(method, request(), status, when());
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
            }
        }
        return operations;
    }

    /** All responses that have a request: those of the operations first. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Operation operation : operations()) {
            for (Map.Entry<String, JsonNode> response :
                    operation.content().path("responses").properties()) {
                add(examples, operation.method(), Integer.parseInt(response.getKey()), response.getValue());
            }
        }
        Map<String, Integer> shared =
                Map.of("Unauthorized", 401, "TooManyRequests", 429, "InternalError", 500, "Busy", 503);
        for (Map.Entry<String, JsonNode> response :
                root.path("components").path("responses").properties()) {
            String method = response.getValue().path("x-method").asText().toUpperCase(Locale.ROOT);
            add(examples, method, shared.get(response.getKey()), response.getValue());
        }
        return examples;
    }

    /** What {@code $ref} points to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Writes the examples back. */
    void save() {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try {
            Files.writeString(FILE, Json.MAPPER.writer(lines).writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be written", e);
        }
    }

    private static void add(List<Example> examples, String method, int status, JsonNode response) {
        if (response.has("x-request")) {
            examples.add(new Example(method, status, (ObjectNode) response));
        }
    }
}
