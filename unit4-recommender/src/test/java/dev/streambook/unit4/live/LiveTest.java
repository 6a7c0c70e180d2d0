package dev.streambook.unit4.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.workbook.Workbook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user starts it: a process of its own. */
class LiveTest {

    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    Path temporary;

    @TempDir
    Path data;

    @Test
    void a_bounded_run_accounts_for_every_line_trains_a_model_answers_and_leaves_nothing() throws Exception {
        try (LiveProcess live = LiveProcess.start(temporary, "--events", "30000", "--port", "0", "--until-done")) {
            int exitCode = live.exitCode(START.toSeconds());

            assertThat(exitCode).as(() -> String.join("\n", live.lines())).isZero();
            assertThat(live.lines())
                    .anyMatch(line -> line.matches(".*4\\.5 +Fold-in +(reference|yours).*"))
                    .containsAll(promised())
                    .anyMatch(line -> line.contains("first recommendation: user 1 may like"))
                    .anyMatch(line -> line.matches("  source +30,000 +30,000 .*"))
                    .anyMatch(line -> line.contains("it adds up: every event is accounted for, and none is under way"));
        }
        assertThat(temporary).isEmptyDirectory();
    }

    /** What is printed of each exercise that says what the recommender uses it for. */
    private static List<String> promised() {
        Parts parts = new Parts(true);
        Stream.of(1, 2, 4)
                .flatMap(unit -> Workbook.ofUnit(unit).exercises().stream())
                .filter(exercise -> !exercise.partOf().isEmpty())
                .forEach(exercise -> parts.take(exercise.contract()));
        return parts.lines().stream().map(line -> "  " + line).toList();
    }

    @Test
    void a_polite_kill_ends_it_and_leaves_nothing() throws Exception {
        try (LiveProcess live = LiveProcess.start(temporary, "--port", "0")) {
            await().atMost(START).until(() -> live.says(line -> line.contains("page and API on http://127.0.0.1:")));

            live.interrupt();

            assertThat(live.exitCode(START.toSeconds())).isEqualTo(143);
            assertThat(live.lines().get(live.lines().size() - 1)).endsWith("ended");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void a_path_that_does_not_exist_gets_one_sentence() throws Exception {
        Path missing = data.resolve("ml-none");

        assertComplaint(1, missing + " does not exist", "--movielens", missing.toString());
    }

    @Test
    void malformed_rows_beyond_the_limit_get_one_sentence() throws Exception {
        Path ratings = data.resolve("ratings.csv");
        Files.writeString(ratings, "userId,movieId,rating,timestamp\n" + "one,1,4.0,964982703\n".repeat(101));

        assertComplaint(1, "ratings.csv", "--movielens", ratings.toString());
    }

    @Test
    void a_port_already_taken_gets_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertComplaint(1, "port " + port + " on 127.0.0.1 is not free", "--port", port);
        }
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
