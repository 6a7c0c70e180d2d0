package dev.streambook.recommender.serving.http;

import static dev.streambook.recommender.Viewings.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.event.EventJson;
import dev.streambook.recommender.settings.Settings;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not what the request says of them, or that never come to their end. */
class BrokenBodiesTest {

    private static final int MOST_BODIES = 1;
    private static final String EVENT = EventJson.writeString(rated("a", 7, 1, 4.5, 10));

    private final FakeService service = new FakeService(
            ApiSettings.read(Settings.load(Map.of("http.port", "0", "http.max-concurrent", "" + 2 * MOST_BODIES))
                    .block("http")),
            event -> CompletableFuture.completedFuture(null));
    private final ApiClient api = new ApiClient(service);

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5000\r\n\r\n{\"v\":1",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"v",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{\"v\":1\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-5\r\n{\"v\":1\r\n"
            })
    void a_body_that_is_not_whole_is_400_and_not_our_failure(String rest) throws IOException {
        try (Socket socket = begun(rest)) {
            socket.shutdownOutput();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("the body is not whole; expected as many bytes as the request says");
        }
    }

    @Test
    void bodies_that_come_slowly_keep_out_other_bodies_and_no_readers() throws IOException {
        try (Socket slow = begun("Content-Length: 5000\r\n\r\n{\"v\":1")) {
            await().until(() -> api.send("POST", "/events", EVENT).status() == 429);

            assertThat(api.response("POST", "/events", EVENT).body())
                    .contains("1 bodies are on their way; try again in a second");
            assertThat(api.get("/trending").status()).isEqualTo(200);
            slow.shutdownOutput();
            await("the place is free again")
                    .until(() -> api.send("POST", "/events", EVENT).status() == 202);
        }
    }

    @Test
    void a_body_waits_a_moment_for_its_turn() {
        await("a post that has waited is stored").until(() -> {
            try (Socket slow = begun("Content-Length: 5000\r\n\r\n{\"v\":1")) {
                await().until(() -> api.send("POST", "/events", EVENT).status() == 429);
                CompletableFuture<Integer> post = CompletableFuture.supplyAsync(
                        () -> api.send("POST", "/events", EVENT).status());
                await().until(() -> post.isDone() || running() == 2);
                slow.shutdownOutput();
                return post.join() == 202;
            }
        });
    }

    private double running() {
        return service.meters.get("streambook.http.running").gauge().value();
    }

    private Socket begun(String rest) throws IOException {
        Socket socket = new Socket("127.0.0.1", URI.create(service.url()).getPort());
        socket.getOutputStream()
                .write(("POST /events HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + rest)
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
