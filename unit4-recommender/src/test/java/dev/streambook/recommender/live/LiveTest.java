package dev.streambook.recommender.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a user starts it: a process of its own. */
class LiveTest {

    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    Path temporary;

    @TempDir
    Path data;

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
