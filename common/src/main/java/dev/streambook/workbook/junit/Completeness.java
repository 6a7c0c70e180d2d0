package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.DocsUpdate;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an exercise still lacks, each gap a sentence that names the exercise. */
final class Completeness {

    private static final int WRONG_ANSWERS = 2;
    private static final int HINTS = 3;
    private static final List<String> SECTIONS = List.of("The idea", "Your task", "Run and debug it", "After solving");

    private final ExerciseEntry exercise;
    private final List<String> gaps = new ArrayList<>();

    private Completeness(ExerciseEntry exercise) {
        this.exercise = exercise;
    }

    static List<String> gaps(ExerciseEntry exercise) {
        Completeness check = new Completeness(exercise);
        check.answers();
        check.play();
        check.wrongAnswers();
        check.page().ifPresent(page -> check.specification().ifPresent(test -> check.promises(test, page)));
        return check.gaps;
    }

    private void answers() {
        for (var answer : List.<Function<Class<?>, Answer<?>>>of(Answer::yours, Answer::reference)) {
            try {
                Answer<?> found = answer.apply(exercise.contract());
                if (exercise.isFile()) {
                    found.text();
                }
            } catch (IllegalStateException missing) {
                gaps.add(missing.getMessage());
            }
        }
    }

    /** There is something to step through: a main in the stub, or a class named Play beside it. */
    private void play() {
        boolean found =
                Stream.of(exercise.stubClass(), exercise.stubClass() + "Play").anyMatch(Completeness::hasMain);
        if (!found) {
            gap("no main to step through, neither in %s nor in %1$sPlay", exercise.stubClass());
        }
    }

    private static boolean hasMain(String className) {
        try {
            Class.forName(className).getMethod("main", String[].class);
            return true;
        } catch (ClassNotFoundException | NoSuchMethodException none) {
            return false;
        }
    }

    private void wrongAnswers() {
        int count = WrongAnswers.to(exercise).size();
        if (count < WRONG_ANSWERS) {
            gap("%d wrong answers in the package wrong; expected %d or more", count, WRONG_ANSWERS);
        }
    }

    private Optional<Page> page() {
        Path file = ProjectFolder.root().resolve(exercise.page());
        if (!Files.exists(file)) {
            gap("no page; expected %s", exercise.page());
            return Optional.empty();
        }
        Page page = listed(Page.read(file));
        long hints = page.hints();
        if (hints != HINTS) {
            gap("%d folded hints in %s; expected %d", hints, exercise.page(), HINTS);
        }
        if (!page.hasPicture()) {
            gap("no picture before the task in %s; expected an image or a diagram", exercise.page());
        }
        SECTIONS.stream()
                .filter(section -> !page.headings().contains(section))
                .forEach(section -> gap("no section \"%s\" in %s", section, exercise.page()));
        row(Page.read(file.resolveSibling("README.md")));
        return Optional.of(page);
    }

    /** The page; where it is asked for, with the list of promises written anew. */
    private Page listed(Page page) {
        return DocsUpdate.isAskedFor() ? PromiseList.of(exercise, page).write() : page;
    }

    /** The unit's table has a row for it, whose last cell says what the recommender uses it for, or is blank. */
    private void row(Page unit) {
        String start = "| %s | [".formatted(exercise.id());
        Optional<String> row =
                unit.text().lines().filter(line -> line.startsWith(start)).findFirst();
        if (row.isEmpty()) {
            gap("no row in the README.md beside %s", exercise.page());
            return;
        }
        String[] cells = row.get().split("[|]");
        boolean saysPart = !cells[cells.length - 1].isBlank();
        if (saysPart == exercise.partOf().isEmpty()) {
            gap(
                    "its row in the README.md beside %s says \"%s\" of its part in the recommender, and partOf says \"%s\"",
                    exercise.page(), cells[cells.length - 1].strip(), exercise.partOf());
        }
    }

    private Optional<Class<?>> specification() {
        try {
            Class<?> test = Class.forName(exercise.specificationClass());
            Specification specification = test.getAnnotation(Specification.class);
            if (specification == null || specification.value() != exercise.contract()) {
                gap(
                        "%s lacks @Specification(%s.class)",
                        test.getName(), exercise.contract().getSimpleName());
            }
            return Optional.of(test);
        } catch (ClassNotFoundException e) {
            gap("no specification %s", exercise.specificationClass());
            return Optional.empty();
        }
    }

    private void promises(Class<?> specification, Page page) {
        PromiseCheck.gaps(exercise, specification, page).forEach(gap -> gap("%s", gap));
    }

    private void gap(String text, Object... values) {
        gaps.add(exercise.name() + ": " + text.formatted(values) + "; see docs/how-to-add-an-exercise.md");
    }
}
