package dev.streambook.recommender.serving.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.engine.junit.QuietLog;
import dev.streambook.recommender.serving.http.ApiClient.Answer;
import dev.streambook.recommender.serving.http.OpenApiFile.Example;
import dev.streambook.recommender.serving.http.OpenApiFile.Operation;
import dev.streambook.workbook.DocsUpdate;
import dev.streambook.workbook.PageBlock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds {@code openapi.json} equal to what is served: its routes, their parameters, and the answer to each request in it. With
 * {@code -Dstreambook.docs=update} it writes the answers, and the table of the docs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    /** These look at no parameter: a monitor may add what it likes. */
    private static final Set<String> LENIENT =
            Set.of("GET /health/live", "GET /health/ready", "GET /metrics", "GET /openapi.json", "GET /live");

    private static final Pattern KNOWN = Pattern.compile("expected (.*) in its place");
    private static final String EVENT_STREAM = "text/event-stream";

    private final OpenApiFile file = new OpenApiFile();
    private final ExampleWorlds worlds = new ExampleWorlds();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        worlds.close();
        if (DocsUpdate.isAskedFor()) {
            file.save();
        }
    }

    @Test
    void the_file_has_every_route_and_no_other() {
        assertThat(file.operations())
                .extracting(Operation::route)
                .containsExactlyInAnyOrderElementsOf(
                        worlds.get(ExampleWorlds.USUAL).routes());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_parameters_of_the_file_are_those_of_the_route(Operation operation) {
        assertThat(operation.parameters("path"))
                .containsExactlyElementsOf(Pattern.compile("\\{(\\w+)}")
                        .matcher(operation.path())
                        .results()
                        .map(name -> name.group(1))
                        .toList());
        if (!LENIENT.contains(operation.route())) {
            assertThat(new TreeSet<>(operation.parameters("query"))).isEqualTo(known(operation));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_status_of_the_file_has_an_example_here_or_among_the_shared_ones(Operation operation) {
        operation
                .content()
                .path("responses")
                .properties()
                .forEach(response -> assertThat(response.getValue().has("x-request")
                                || response.getValue().has("$ref"))
                        .as("%s, status %s", operation.route(), response.getKey())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_answer_to_a_request_of_the_file_is_the_one_beside_it(Example example) throws Exception {
        Answer answer = ask(example);

        assertThat(answer.status()).as(answer.body()).isEqualTo(example.status());
        if (example.mediaType().endsWith("json") && !example.request().equals("/openapi.json")) {
            JsonNode body = answer.read();
            if (DocsUpdate.isAskedFor()) {
                example.content().set("example", body);
            }
            assertThat(example.content().path("example")).isEqualTo(body);
            requireFits(body, example.content().path("schema"), "body");
        }
    }

    @Test
    void the_file_is_served_as_it_is() throws IOException {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(OpenApiDocument.FILE)) {
            assertThat(new ApiClient(worlds.get(ExampleWorlds.USUAL)).get("/openapi.json"))
                    .isEqualTo(new Answer(200, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void the_docs_have_a_table_of_the_file() {
        List<String> lines = new ArrayList<>(List.of("| request | answer |", "|---|---|"));
        for (Operation operation : file.operations()) {
            List<String> names = operation.parameters("query");
            String query = names.isEmpty()
                    ? ""
                    : "?"
                            + String.join(
                                    "&", names.stream().map(name -> name + "=").toList());
            lines.add("| `%s%s` | %s |"
                    .formatted(
                            operation.route(),
                            query,
                            operation.content().path("summary").asText()));
        }
        new PageBlock("docs/live.md", "routes").keep(String.join("\n", lines));
    }

    Stream<Operation> operations() {
        return file.operations().stream();
    }

    Stream<Example> examples() {
        return file.examples().stream();
    }

    /** The names that a route says it has when it is asked for one that it does not have. */
    private Set<String> known(Operation operation) {
        Set<String> known = new TreeSet<>();
        String path =
                operation.path().replace("{user}", "7").replace("{item}", "1").replace("{name}", "burst");
        boolean isShared = operation.path().equals("/recommendations");
        for (String beside : isShared ? List.of("&users=1", "&items=1") : List.of("")) {
            Answer answer = new ApiClient(worlds.get(ExampleWorlds.USUAL))
                    .send(operation.method(), path + "?nonsense=1" + beside, "");
            Matcher names = KNOWN.matcher(answer.read().path("detail").asText());
            assertThat(names.find()).as("%s: %s", operation.route(), answer).isTrue();
            known.addAll(List.of(names.group(1).split(" or ")));
        }
        known.remove("no parameter");
        if (operation.path().equals("/users/{user}/recommendations")) {
            known.add("context"); // not of exercise 4.9, which answers here
        }
        return known;
    }

    private Answer ask(Example example) throws Exception {
        FakeService service = worlds.get(example.when());
        try (QuietLog quiet = QuietLog.of(ApiErrors.class);
                InputStream open =
                        example.when().equals("a page is open") ? live(service) : InputStream.nullInputStream()) {
            Answer answer = send(service, example);
            for (int n = 0; n < 50 && example.when().equals("one request a second") && answer.status() == 200; n++) {
                answer = send(service, example);
            }
            return answer;
        }
    }

    private InputStream live(FakeService service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/live"))
                .header("Accept", EVENT_STREAM)
                .build();
        InputStream events = http.send(request, BodyHandlers.ofInputStream()).body();
        assertThat(events.read()).isPositive();
        return events;
    }

    /** Of events that do not end nothing is read. */
    private Answer send(FakeService service, Example example) throws Exception {
        String body = example.response().has("x-body")
                ? example.response().path("x-body").toString()
                : "";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + example.request()))
                .method(example.method(), BodyPublishers.ofString(body));
        example.response()
                .path("x-headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            boolean ends = !example.mediaType().equals(EVENT_STREAM);
            return new Answer(response.statusCode(), ends ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : "");
        }
    }

    /** Every field is in the schema, and what the schema requires is there. */
    private void requireFits(JsonNode value, JsonNode reference, String place) {
        JsonNode schema = file.resolved(reference);
        if (schema.has("oneOf")) {
            assertThat(schema.path("oneOf")).as(place).anySatisfy(one -> requireFits(value, one, place));
        } else if (schema.path("type").asText().equals("array")) {
            value.forEach(each -> requireFits(each, schema.path("items"), place + "[]"));
        } else if (schema.path("type").asText().equals("object")) {
            for (JsonNode required : schema.path("required")) {
                assertThat(value.has(required.asText()))
                        .as(place + "." + required.asText())
                        .isTrue();
            }
            value.properties().forEach(field -> {
                assertThat(schema.path("properties").has(field.getKey()))
                        .as(place + "." + field.getKey())
                        .isTrue();
                requireFits(
                        field.getValue(), schema.path("properties").path(field.getKey()), place + "." + field.getKey());
            });
        }
    }
}
