package dev.streambook.recommender.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.workbook.Choice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a folder for its data, killed as a power cut does, and started again. */
class KilledRunTest {

    private static final Duration START = Duration.ofMinutes(3);
    private static final int GUEST = 777_777;
    /** Before the first event of the source. */
    private static final Instant EARLY = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir
    Path temporary;

    @TempDir
    Path data;

    /**
     * What is answered in the end is what the source's lines say, each counted once: whatever was killed, crashed, damaged or
     * repeated on the way, and without the user who was to be forgotten.
     */
    @Test
    void a_run_that_was_killed_in_the_middle_goes_on_and_answers_as_if_nothing_had_happened() throws Exception {
        Path kept = data.resolve("a b ü#%[x]{y}");
        String[] arguments = {"--data", kept.toString(), "--events", "30000", "--port", "0", "--set", "faults.pause=2s"
        };
        try (LiveProcess live = LiveProcess.start(temporary, arguments)) {
            await().atMost(START)
                    .until(() ->
                            live.says(line -> line.matches(".*taken by the speed layer [1-9].* the archive [1-9].*")));
            forgetsItsGuest(LiveClient.of(live.lines()));
            live.kill();
        }
        assertThat(temporary)
                .as("what a killed run leaves outside of its own folder")
                .isEmptyDirectory();

        try (LiveProcess live = LiveProcess.start(temporary, arguments)) {
            await().atMost(START).until(() -> live.says(line -> line.contains("page and API on http://127.0.0.1:")));
            LiveClient client = LiveClient.of(live.lines());
            // Accepted while the intake may still be busy with the lines of the first run: it must not count twice.
            await().atMost(START).until(() -> client.post(shown("early")) == 202);
            await().atMost(START).until(() -> live.says(line -> line.contains("serving on http://127.0.0.1:")));
            assertThat(live.lines())
                    .containsAll(promised())
                    .anyMatch(line -> line.contains("first recommendation: user 1 may like"))
                    .anyMatch(line -> line.contains("earlier runs: "))
                    .anyMatch(line -> line.contains("it adds up: every event is accounted for, and none is under way"));
            assertThatTheAnswersAreThoseOf(SourceAnswers.of(30_000), client);
            comesBackFromEachFault(client);
            assertThatTheAnswersAreThoseOf(SourceAnswers.of(30_000), client);
            live.interrupt();
            assertThat(live.exitCode(START.toSeconds())).isEqualTo(143);
        }
        assertThat(kept).isNotEmptyDirectory();
        assertThat(temporary).isEmptyDirectory();
    }

    /** A user who is none of the source's rates a film that is none of the source's, and is forgotten. */
    private static void forgetsItsGuest(LiveClient client) throws Exception {
        assertThat(client.post(rated(GUEST))).isEqualTo(202);
        await().atMost(START).until(() -> knownFilms(client) == 1);

        assertThat(client.send("DELETE", "/users/" + GUEST, "").status()).isEqualTo(202);

        await().atMost(START).until(() -> knownFilms(client) == 0);
    }

    private static int knownFilms(LiveClient client) throws Exception {
        return client.get("/users/" + GUEST + "/items").body().path("items").size();
    }

    private static void comesBackFromEachFault(LiveClient client) throws Exception {
        List<String> faults = client.get("/faults").body().path("faults").findValuesAsText("name");
        assertThat(faults)
                .containsExactly("crash-speed", "crash-storm", "crash-archive", "corrupt", "burst", "pause-broker");
        for (String fault : faults) {
            assertThat(client.send("POST", "/faults/" + fault, "").status()).isEqualTo(202);
            await("every stage is back from " + fault)
                    .atMost(START)
                    .until(
                            () -> client.get("/faults")
                                    .body()
                                    .at("/runs/0/state")
                                    .asText(),
                            "recovered"::equals);
        }
        await("the audit is settled")
                .atMost(START)
                .until(() -> client.get("/audit").body().path("settled").asBoolean());
    }

    private static void assertThatTheAnswersAreThoseOf(SourceAnswers expected, LiveClient client) throws Exception {
        assertThat(client.counts("/popular?howMany=1000")).isEqualTo(expected.raters());
        assertThat(client.counts("/plays?howMany=1000")).isEqualTo(expected.plays());
        assertThat(knownFilms(client))
                .as("films that are known of the forgotten user")
                .isZero();
        assertThat(client.get("/users/" + GUEST + "/recommendations")
                        .body()
                        .path("source")
                        .asText())
                .as("where the list of the forgotten user comes from")
                .isEqualTo("trending");
    }

    private static String rated(int user) {
        return "{\"v\":1,\"kind\":\"rated\",\"id\":\"guest-%d\",\"user\":%1$d,\"item\":%1$d,\"device\":\"2001:db8::1\",\"time\":\"%s\",\"stars\":4}"
                .formatted(user, EARLY);
    }

    /** Changes no answer. */
    private static String shown(String id) {
        return "{\"v\":1,\"kind\":\"shown\",\"id\":\"%s\",\"user\":1,\"item\":1,\"device\":\"2001:db8::1\",\"time\":\"%s\",\"position\":1}"
                .formatted(id, EARLY);
    }

    /** What is printed of each exercise that says what the recommender uses it for. */
    private static List<String> promised() {
        Choice choice = new Choice(true);
        SolvedCourse.exercises().stream()
                .filter(exercise -> !exercise.partOf().isEmpty())
                .forEach(exercise -> choice.take(exercise.contract()));
        return choice.lines().stream().map(line -> "  " + line).toList();
    }
}
