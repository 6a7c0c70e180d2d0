package dev.streambook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import dev.streambook.workbook.Workbook;
import dev.streambook.workbook.junit.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that belong to no unit: their links lead somewhere, and the times of each path add up. */
class IndexTest {

    private static final Path DOCS = ProjectFolder.root().resolve("docs");
    private static final Pattern PATH =
            Pattern.compile("(?ms)^### (?<name>[^\\n]+)\\n(?<rows>.*?)\\| \\*\\*(?<sum>\\d+)\\*\\* \\|$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]* \\| (?<lesson>[^|]*) \\| (?<minutes>\\d+) \\|$");
    private static final Pattern EXERCISE = Pattern.compile("^\\[?(?<id>\\d\\.\\d+) (?<title>[^\\]]*)");
    private static final int MINUTES_A_STAR = 30;

    /** A table of {@code docs/README.md}: its lessons with their minutes, and what it says they are together. */
    private record Course(String name, List<Lesson> lessons, int sum) {}

    private record Lesson(String name, int minutes) {}

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere_on(Path page) {
        assertThat(Pages.faultsOf(page)).isEmpty();
    }

    @Test
    void the_minutes_of_each_path_add_up() throws IOException {
        assertThat(courses())
                .hasSize(5)
                .allSatisfy(course -> assertThat(course.lessons().stream()
                                .mapToInt(Lesson::minutes)
                                .sum())
                        .as(course.name())
                        .isEqualTo(course.sum()));
        assertThat(courses().get(0).sum())
                .as("minutes of the course of 24 hours")
                .isEqualTo(24 * 60);
    }

    @Test
    void an_evening_has_three_hours() throws IOException {
        Map<String, Integer> evenings = Stream.of(section("24 hours").split("\n"))
                .filter(line -> line.matches("\\| \\d \\|.*"))
                .map(line -> line.split("\\|"))
                .collect(Collectors.groupingBy(
                        cells -> cells[1].strip(), Collectors.summingInt(cells -> Integer.parseInt(cells[3].strip()))));

        assertThat(evenings).hasSize(8).values().containsOnly(180);
    }

    @Test
    void an_exercise_is_named_as_its_contract_names_it_and_takes_half_an_hour_a_star() throws IOException {
        Map<String, ExerciseEntry> exercises = IntStream.rangeClosed(1, 4)
                .mapToObj(Workbook::ofUnit)
                .flatMap(unit -> unit.exercises().stream())
                .collect(Collectors.toMap(entry -> entry.id().toString(), entry -> entry));
        for (Course course : courses()) {
            for (Lesson lesson : course.lessons()) {
                Matcher exercise = EXERCISE.matcher(lesson.name());
                if (exercise.find() && exercises.containsKey(exercise.group("id"))) {
                    ExerciseEntry entry = exercises.get(exercise.group("id"));
                    assertThat(lesson.name()).as(course.name()).contains(entry.title());
                    assertThat(lesson.minutes()).as(lesson.name()).isEqualTo(MINUTES_A_STAR * entry.stars());
                }
            }
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(DOCS), Files.list(DOCS.resolve("decisions")))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    private static List<Course> courses() throws IOException {
        List<Course> courses = new ArrayList<>();
        Matcher paths = PATH.matcher(index());
        while (paths.find()) {
            courses.add(new Course(
                    paths.group("name"),
                    ROW.matcher(paths.group("rows"))
                            .results()
                            .map(row -> new Lesson(row.group(1), Integer.parseInt(row.group(2))))
                            .toList(),
                    Integer.parseInt(paths.group("sum"))));
        }
        return courses;
    }

    private static String section(String beginning) throws IOException {
        String text = index();
        int from = text.indexOf("### " + beginning);
        return text.substring(from, text.indexOf("\n### ", from + 1));
    }

    private static String index() throws IOException {
        return Files.readString(DOCS.resolve("README.md")).replace("\r\n", "\n");
    }
}
