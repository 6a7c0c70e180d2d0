package dev.streambook.recommender.serving.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.serving.http.OpenApiFile.Operation;
import dev.streambook.unit4.api.Problem;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the place of an argument, of any route: the answer is a 4xx and a problem document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {

    /** As they stand in the request; Java's client would not send some of them. */
    private static final List<String> BAD = List.of(
            "",
            "x",
            "NaN",
            "-1",
            "+1",
            "1.0",
            "1e99999999999999999999",
            "9".repeat(5_000),
            "%EF%BC%97",
            "%D9%A7",
            "%E0%A5%A7",
            "%DB%B1",
            "%F0%9D%9F%8F",
            "0x1",
            "1_000",
            "1e0",
            "%201",
            "1%20",
            "%2B1",
            "%zz",
            "%u0041",
            "%00",
            "%ff",
            "%c0%af",
            "%2e%2e%2f",
            "%7B%7D",
            "1%0D%0AX-Evil:1",
            "1,2,,3",
            "true,false");

    private final ExampleWorlds worlds = new ExampleWorlds();

    @AfterAll
    void close() {
        worlds.close();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_bad_argument_is_a_4xx_and_a_problem_document(Operation operation) throws IOException {
        for (String target : targets(operation)) {
            String answer = send(operation.method() + " " + target);

            assertThat(answer).as(shown(operation, target)).matches("(?s)HTTP/1[.]1 4\\d\\d .*");
            assertThat(answer)
                    .as(shown(operation, target))
                    .contains("Content-Type: " + Problem.MEDIA_TYPE)
                    .doesNotContain("\nX-Evil");
        }
    }

    static Stream<Operation> operations() {
        return new OpenApiFile()
                .operations().stream()
                        .filter(operation -> !operation.parameters("path").isEmpty()
                                || !operation.parameters("query").isEmpty());
    }

    /** Each argument in turn is bad, and all others are good. */
    private static List<String> targets(Operation operation) {
        List<String> targets = new ArrayList<>();
        for (String bad : BAD) {
            for (String name : operation.parameters("path")) {
                targets.add(good(operation.path().replace("{" + name + "}", bad)));
            }
            for (String name : operation.parameters("query")) {
                targets.add(good(operation.path()) + "?" + name + "=" + bad + beside(operation, name));
            }
        }
        return targets;
    }

    /** What a list for others than one user needs besides the bad argument. */
    private static String beside(Operation operation, String name) {
        boolean needsMore = operation.path().equals("/recommendations")
                && !List.of("users", "items").contains(name);
        return needsMore ? "&users=7" : "";
    }

    private static String good(String path) {
        return path.replace("{user}", "7").replace("{item}", "1");
    }

    private String send(String request) throws IOException {
        URI url = URI.create(worlds.get(ExampleWorlds.USUAL).url());
        try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: 127.0.0.1:" + url.getPort()
                                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String shown(Operation operation, String target) {
        return operation.method() + " " + Problem.shown(target);
    }
}
