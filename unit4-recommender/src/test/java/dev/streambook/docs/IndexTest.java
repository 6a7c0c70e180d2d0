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
import java.util.regex.MatchResult;
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
    private static final Pattern IN_SHORT =
            Pattern.compile("\\*\\*In short\\.\\*\\* (?<stars>★+), about (?<time>[a-z ]+)[.:]");
    private static final List<String> TIMES_BY_STARS = List.of("half an hour", "an hour", "an hour and a half");
    private static final List<String> CELLS_BY_STARS = List.of("30 min", "1 h", "1 h 30");
    private static final int MINUTES_A_STAR = 30;
    private static final int MINUTES_A_GUIDE = 15;

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
    void the_instructors_plan_has_the_lessons_of_each_evening() throws IOException {
        assertThat(exercisesByEvening(
                        Files.readString(DOCS.resolve("teaching.md")).replace("\r\n", "\n")))
                .isEqualTo(exercisesByEvening(section("24 hours")))
                .hasSize(8);
    }

    /** Of the rows that begin with an evening's number: the numbers of exercises in the cell after it. */
    private static Map<String, List<String>> exercisesByEvening(String text) {
        return Stream.of(text.split("\n"))
                .filter(line -> line.matches("\\| \\d \\|.*"))
                .map(line -> line.split("\\|"))
                .collect(Collectors.groupingBy(
                        cells -> cells[1].strip(),
                        Collectors.flatMapping(
                                cells -> Pattern.compile("\\b\\d\\.\\d+\\b")
                                        .matcher(cells[2].replaceAll("\\(.*?\\)", ""))
                                        .results()
                                        .map(MatchResult::group),
                                Collectors.toList())));
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

    @Test
    void a_page_and_its_units_table_say_half_an_hour_a_star() throws IOException {
        for (int unit = 1; unit <= 4; unit++) {
            String table = Files.readString(folder(unit).resolve("README.md"));
            for (ExerciseEntry entry : Workbook.ofUnit(unit).exercises()) {
                Matcher inShort = IN_SHORT.matcher(Files.readString(page(unit, entry)));
                assertThat(inShort.find())
                        .as("%s begins with its stars and time", entry.id())
                        .isTrue();
                assertThat(inShort.group("stars")).as("stars of %s", entry.id()).isEqualTo("★".repeat(entry.stars()));
                assertThat(inShort.group("time"))
                        .as("time of %s", entry.id())
                        .isEqualTo(TIMES_BY_STARS.get(entry.stars() - 1));
                assertThat(table)
                        .as("the row of %s", entry.id())
                        .containsPattern("\\| %s \\| .* \\| %s \\| %s \\|"
                                .formatted(
                                        entry.id(), "★".repeat(entry.stars()), CELLS_BY_STARS.get(entry.stars() - 1)));
            }
        }
    }

    @Test
    void the_whole_course_counts_every_exercise_and_every_guide() throws IOException {
        Course whole = courses().stream()
                .filter(course -> course.name().equals("The whole course"))
                .findFirst()
                .orElseThrow();
        List<Integer> minutes = new ArrayList<>();
        for (int unit = 1; unit <= 4; unit++) {
            int stars = Workbook.ofUnit(unit).exercises().stream()
                    .mapToInt(ExerciseEntry::stars)
                    .sum();
            minutes.add(MINUTES_A_GUIDE + MINUTES_A_STAR * stars);
            minutes.add(MINUTES_A_GUIDE * guides(unit));
        }

        assertThat(whole.lessons().stream().map(Lesson::minutes))
                .as("a play and the exercises, then the guides, unit after unit")
                .containsExactlyElementsOf(minutes);
    }

    private static int guides(int unit) throws IOException {
        try (Stream<Path> files = Files.list(folder(unit))) {
            return (int) files.filter(file -> file.getFileName().toString().matches("[a-z].*\\.md"))
                    .count();
        }
    }

    private static Path page(int unit, ExerciseEntry entry) throws IOException {
        try (Stream<Path> files = Files.list(folder(unit))) {
            return files.filter(file -> file.getFileName().toString().startsWith(entry.id() + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path folder(int unit) {
        return DOCS.resolve("unit" + unit);
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
