package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.sample.Mistaken;
import dev.streambook.sample.Solved;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board remembers: what was green stays green until its source changes. */
class ProgressTest {

    private static final String TWICE = "twice_three_is_six";
    private static final String HALF = "half_of_minus_three_is_minus_two";

    private final ExerciseEntry solved = ExerciseEntry.of(Solved.class);

    @TempDir
    private Path folder;

    @Test
    void what_was_green_stays_green_while_other_tests_run() {
        run("source", tests(TWICE, HALF), tests());

        Board.Row row = run("source", tests(), tests());

        assertThat(row.state()).isEqualTo(Board.State.GREEN);
    }

    @Test
    void tests_that_run_one_at_a_time_add_up() {
        assertThat(run("source", tests(TWICE), tests()).state()).isEqualTo(Board.State.UNTESTED);
        assertThat(run("source", tests(HALF), tests()).state()).isEqualTo(Board.State.GREEN);
    }

    @Test
    void a_changed_source_is_to_be_tested_again() {
        run("source", tests(TWICE, HALF), tests());

        assertThat(run("another source", tests(), tests()).state()).isEqualTo(Board.State.UNTESTED);
        assertThat(run("another source", tests(TWICE), tests()).state()).isEqualTo(Board.State.UNTESTED);
    }

    @Test
    void what_was_red_stays_red_until_it_is_green() {
        run("source", tests(TWICE, HALF), tests(HALF));

        Board.Row later = run("source", tests(TWICE), tests());
        assertThat(later.state()).isEqualTo(Board.State.RED);
        assertThat(later.broken()).containsExactly(HALF);
        assertThat(run("source", tests(HALF), tests()).state()).isEqualTo(Board.State.GREEN);
    }

    @Test
    void without_the_folder_it_begins_again() throws IOException {
        run("source", tests(TWICE, HALF), tests());
        for (Path file : files()) {
            Files.delete(file);
        }

        assertThat(run("source", tests(), tests()).state()).isEqualTo(Board.State.UNTESTED);
    }

    @Test
    void a_source_that_is_not_the_one_that_ran_is_not_remembered() throws IOException {
        Results results = new Results();
        results.put(solved, Origin.YOURS, new Results.Tally(tests(TWICE, HALF), tests(), tests()));

        Results known = new Progress(folder, exercise -> Optional.empty()).with(results, workbook());

        assertThat(known.of(solved, Origin.YOURS).passed()).containsExactlyInAnyOrder(TWICE, HALF);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_that_is_not_ours_is_written_again() throws IOException {
        Files.writeString(folder.resolve("9.3.json"), "{\"answer\": ");

        assertThat(run("source", tests(TWICE, HALF), tests()).state()).isEqualTo(Board.State.GREEN);
        assertThat(run("source", tests(), tests()).state()).isEqualTo(Board.State.GREEN);
    }

    @Test
    void runs_at_the_same_time_lose_nothing() throws Exception {
        ProgressFile file = new ProgressFile(folder.resolve("9.3.json"));
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            file.file().toString(),
                            "run" + i)
                    .inheritIO()
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(file.read().orElseThrow().passed()).hasSize(3 * Writer.TESTS);
    }

    /** Another JVM that remembers tests one by one. */
    static final class Writer {

        static final int TESTS = 20;

        public static void main(String[] arguments) {
            ProgressFile file = new ProgressFile(Path.of(arguments[0]));
            for (int i = 0; i < TESTS; i++) {
                String test = arguments[1] + "_" + i;
                file.change(earlier -> {
                    ProgressFile.Memory memory = earlier.orElseGet(() -> ProgressFile.Memory.of("source"));
                    memory.passed().add(test);
                    return memory;
                });
            }
        }
    }

    @Test
    void the_same_text_with_other_line_ends_is_the_same_source() {
        assertThat(Fingerprint.of("a\r\nb", "c")).isEqualTo(Fingerprint.of("a\nb", "c"));
        assertThat(Fingerprint.of("a", "bc")).isNotEqualTo(Fingerprint.of("ab", "c"));
    }

    private Board.Row run(String source, Set<String> passed, Set<String> failed) {
        Results results = new Results();
        results.put(solved, Origin.YOURS, new Results.Tally(passed, failed, tests()));
        Progress progress = new Progress(folder, exercise -> Optional.of(source));
        return Board.of(9, workbook(), progress.with(results, workbook()))
                .rows()
                .get(0);
    }

    private Workbook workbook() {
        return new Workbook(List.of(solved, ExerciseEntry.of(Mistaken.class)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Set<String> tests(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
