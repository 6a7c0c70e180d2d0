package dev.streambook.recommender.live.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.live.process.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

@ResourceLock(Resources.SYSTEM_ERR)
class ProgramsTest {

    static Stream<Callable<Integer>> programs() {
        return Stream.of(
                new CreateTopics(),
                new SourceProgram(),
                new IntakeProgram(),
                new SubmitTopology(),
                new ArchiveProgram(),
                new StatisticsProgram(),
                new TrainingProgram(),
                new SpeedProgram(),
                new ApiProgram());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_with_a_wrong_setting_says_so_in_one_sentence_before_anything_starts(Callable<Integer> program) {
        Said said = run(program, "--set", "kafka.bootstrap-servers=somewhere");

        assertThat(said)
                .isEqualTo(
                        new Said(
                                2,
                                "kafka.bootstrap-servers is \"somewhere\"; expected host:port, several separated by commas; set kafka.bootstrap-servers"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_checks_the_settings_of_the_other_parts_too(Callable<Integer> program) {
        Said said = run(program, "--set", "http.port=70000");

        assertThat(said)
                .isEqualTo(new Said(2, "http.port is 70000; expected a whole number from 0 to 65535; set http.port"));
    }

    @Test
    void two_instances_are_told_apart_by_a_plain_name() {
        Said said = run(new SpeedProgram(), "--set", "cluster.instance=a/b");

        assertThat(said)
                .isEqualTo(
                        new Said(
                                2,
                                "cluster.instance is \"a/b\"; expected 1 to 64 letters, digits, dots, hyphens and underscores; set cluster.instance"));
    }

    /** Where it ended the main thread alone, the engines' threads would go on for ever. */
    @Test
    void a_program_that_is_broken_ends_with_a_stack_trace() {
        Said said = run(new Broken());

        assertThat(said.exitCode()).as("the exit code after an Error").isEqualTo(1);
        assertThat(said.sentence()).as("what it says").startsWith("java.lang.StackOverflowError: too deep");
    }

    @Command
    private static final class Broken implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new StackOverflowError("too deep");
        }
    }

    /** What a program that ended has said on the error stream. */
    private record Said(int exitCode, String sentence) {}

    private static Said run(Callable<Integer> program, String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            return new Said(
                    Commands.execute(program, arguments),
                    errors.toString(StandardCharsets.UTF_8).strip());
        } finally {
            System.setErr(before);
        }
    }
}
