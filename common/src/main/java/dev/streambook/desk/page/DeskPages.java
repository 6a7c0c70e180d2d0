package dev.streambook.desk.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.desk.course.Course;
import dev.streambook.desk.lesson.AnswerDiff;
import dev.streambook.desk.lesson.CheckoutFiles;
import dev.streambook.desk.lesson.LessonHtml;
import dev.streambook.desk.lesson.LessonPage;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.junit.Board;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What the page shows, as JSON: the boards, a lesson, a source, and an answer beside the reference. */
final class DeskPages {

    private final Course course;
    private final Path root;
    private final CheckoutFiles files;

    DeskPages(Course course, Path root, CheckoutFiles files) {
        this.course = course;
        this.root = root;
        this.files = files;
    }

    /** All boards, and where the checkout lies: links into an IDE need it. */
    ObjectNode boards() {
        ObjectNode json =
                EventJson.MAPPER.createObjectNode().put("root", root.toString().replace('\\', '/'));
        ArrayNode units = json.putArray("units");
        for (Course.Unit unit : course.units()) {
            Board board = course.board(unit);
            ObjectNode node = units.addObject().put("unit", unit.number());
            node.put("page", "docs/unit" + unit.number() + "/README.md");
            node.put("green", board.count(Board.State.GREEN));
            ArrayNode rows = node.putArray("exercises");
            board.rows()
                    .forEach(row -> rows.add(EventJson.exercise(row.exercise())
                            .put("stars", row.exercise().stars())
                            .put("state", row.state().name().toLowerCase(Locale.ROOT))));
        }
        return json;
    }

    /** A page or a source, by its name from the root; empty where it is not there. */
    Optional<ObjectNode> show(String name) {
        return files.find(name).map(file -> name.endsWith(".md") ? lesson(name, file) : source(name, file));
    }

    /** The answer beside the reference; empty until the exercise is solved. */
    Optional<ObjectNode> diff(ExerciseEntry exercise) {
        if (!isSolved(exercise)) {
            return Optional.empty();
        }
        ObjectNode json = EventJson.MAPPER.createObjectNode();
        json.set(
                "rows",
                EventJson.MAPPER.valueToTree(
                        AnswerDiff.of(course.answer(exercise), root.resolve(exercise.referencePath()))));
        return Optional.of(json);
    }

    private ObjectNode lesson(String name, Path file) {
        LessonPage page = LessonPage.read(file);
        LessonHtml html = new LessonHtml(link -> target(file, link));
        Optional<ExerciseEntry> exercise = course.exercises().stream()
                .filter(each -> each.page().equals(name))
                .findFirst();
        ObjectNode json = EventJson.MAPPER.createObjectNode().put("name", name).put("title", page.title());
        if (exercise.isEmpty()) {
            return json.put("html", html.of(page.text()));
        }
        boolean solved = isSolved(exercise.get());
        json.put("html", html.of(page.beforeSolving())).put("solved", solved);
        json.set("exercise", EventJson.exercise(exercise.get()));
        return solved ? json.put("after", html.of(page.afterSolving())) : json;
    }

    private static ObjectNode source(String name, Path file) {
        try {
            return EventJson.MAPPER
                    .createObjectNode()
                    .put("name", name)
                    .put("title", file.getFileName().toString())
                    .put("source", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private boolean isSolved(ExerciseEntry exercise) {
        return course.board(course.unit(exercise)).rows().stream()
                .anyMatch(row -> row.exercise().equals(exercise) && row.state() == Board.State.GREEN);
    }

    /** Pages and sources are shown by the desk, pictures come as files, other sites stay what they are. */
    private String target(Path page, String link) {
        if (link.contains("://") || link.startsWith("mailto:")) {
            return link;
        }
        String name = files.resolve(page, link);
        return name.matches(".*\\.(svg|png)") ? "/files/" + name : "#" + name;
    }
}
