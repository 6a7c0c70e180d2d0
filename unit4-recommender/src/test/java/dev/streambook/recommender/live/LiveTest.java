package dev.streambook.recommender.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.workbook.Choice;
import dev.streambook.workbook.ExerciseEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a user starts it: a process of its own. */
class LiveTest {

    private static final Duration START = Duration.ofMinutes(3);
    private static final int GUEST = 777_777;
    /** Before the first event of the source. */
    private static final Instant EARLY = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir
    Path temporary;

    @TempDir
    Path data;

    /** What is printed of each exercise that says what the recommender uses it for. */
    private static List<String> promised() {
        Choice choice = new Choice(true);
        SolvedCourse.exercises().stream()
                .filter(exercise -> !exercise.partOf().isEmpty())
                .forEach(exercise -> choice.take(exercise.contract()));
        return choice.lines().stream().map(line -> "  " + line).toList();
    }

    /** Every exercise of the course is solved, with the code of its reference, as a learner's checkout is in the end. */
    @Test
    void with_every_exercise_solved_a_bounded_run_accounts_for_every_line_and_leaves_nothing() throws Exception {
        SolvedCourse.compile(data);
        Path withSigns = Files.createDirectory(temporary.resolve("a b ü#%[x]{y}"));
        try (LiveProcess live = LiveProcess.startWith(
                data.resolve("classes"), withSigns, "--events", "30000", "--port", "0", "--until-done")) {
            int exitCode = live.exitCode(START.toSeconds());

            assertThat(exitCode).as(() -> String.join("\n", live.lines())).isZero();
            for (ExerciseEntry exercise : SolvedCourse.exercises()) {
                if (!exercise.partOf().isEmpty()) {
                    assertThat(live.lines())
                            .anyMatch(line ->
                                    line.startsWith("  %-5s %-36s yours  ".formatted(exercise.id(), exercise.title())));
                }
            }
            assertThat(live.lines())
                    .anyMatch(line -> line.contains("first recommendation: user 1 may like"))
                    .anyMatch(line -> line.matches("  source +30,000 +30,000 .*"))
                    .anyMatch(line -> line.contains("it adds up: every event is accounted for, and none is under way"));
        }
        assertThat(withSigns).isEmptyDirectory();
    }

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

    @Test
    void a_polite_kill_ends_it_and_leaves_nothing() throws Exception {
        try (LiveProcess live = LiveProcess.start(temporary, "--port", "0")) {
            await().atMost(START).until(() -> live.says(line -> line.contains("page and API on http://127.0.0.1:")));

            live.interrupt();

            assertThat(live.exitCode(START.toSeconds())).isEqualTo(143);
            List<String> lines = live.lines();
            assertThat(lines.get(lines.size() - 1)).endsWith("ended");
            assertThat(lines.stream().dropWhile(line -> !line.endsWith("ending")))
                    .as("what engines say that are ended in mid-work")
                    .noneMatch(line -> line.matches("[0-9:.]+ (WARN|ERROR) .*|\\s+at .*"));
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void a_path_that_does_not_exist_gets_one_sentence() throws Exception {
        Path missing = data.resolve("ml-none");

        assertComplaint(2, missing + " does not exist", "--movielens", missing.toString());
    }

    @Test
    void malformed_rows_beyond_the_limit_get_one_sentence() throws Exception {
        Path ratings = data.resolve("ratings.csv");
        Files.writeString(ratings, "userId,movieId,rating,timestamp\n" + "one,1,4.0,964982703\n".repeat(101));

        assertComplaint(2, "ratings.csv", "--movielens", ratings.toString());
    }

    @Test
    void a_port_already_taken_gets_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertComplaint(2, "port " + port + " on 127.0.0.1 is not free", "--port", port);
        }
    }

    @Test
    void a_data_set_without_its_films_gets_one_sentence() throws Exception {
        Files.writeString(data.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n1,1,4.0,964982703\n");

        assertComplaint(2, "movies.csv", "--movielens", data.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set | trending.slide=8d | trending.slide is 8d; expected at most trending.window, 7d; set"
                        + " trending.slide",
                "--port | 70000 | --port is 70000; expected a whole number from 0 to 65535 (setting http.port)",
                "--port | -1 | --port is -1; expected a whole number from 0 to 65535 (setting http.port)",
                "--rate | fast | --rate is \"fast\"; expected a number from 0.001 to 1000000.0"
                        + " (setting generator.events-per-second)",
                "--port | \u0668\u0660\u0668\u0660 | --port is \"\u0668\u0660\u0668\u0660\"; expected a whole number"
                        + " from 0 to 65535 (setting http.port)",
                "--events | \uff11\uff10 | \"\uff11\uff10\" is no number of lines; expected a whole number from 0 on",
                "--set | training.rnak=3 | unknown setting training.rnak; did you mean training.rank?",
            })
    void a_setting_that_cannot_work_gets_one_sentence(String option, String value, String sentence) throws Exception {
        assertComplaint(2, sentence, option, value);
    }

    @Test
    void a_speed_that_is_none_gets_one_sentence() throws Exception {
        assertComplaint(2, "fast", "--speed", "fast");
    }

    @Test
    void an_unknown_option_gets_one_sentence() throws Exception {
        assertComplaint(2, "--help tells all options", "--sped", "max");
    }

    private void assertComplaint(int exitCode, String part, String... arguments)
            throws IOException, InterruptedException {
        try (LiveProcess live = LiveProcess.start(temporary, arguments)) {
            assertThat(live.exitCode(START.toSeconds())).isEqualTo(exitCode);
            assertThat(live.lines()).singleElement().asString().contains(part);
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void there_are_words_for_help() throws Exception {
        try (LiveProcess live = LiveProcess.start(temporary, "--help")) {
            assertThat(live.exitCode(START.toSeconds())).isZero();
            assertThat(live.lines()).anyMatch(line -> line.contains("--movielens=PATH"));
        }
    }
}
