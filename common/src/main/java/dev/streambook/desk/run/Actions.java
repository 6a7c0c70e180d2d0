package dev.streambook.desk.run;

import dev.streambook.desk.course.Course;
import dev.streambook.desk.course.DeskException;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.lesson.LessonPage;
import dev.streambook.workbook.ExerciseEntry;
import java.util.List;
import java.util.function.Consumer;

/** What a learner can do at the desk beside saving: the same by key in the terminal and by button on the page. */
public final class Actions {

    private final Course course;
    private final Workbench workbench;
    private final PlayRun plays;
    private final Consumer<DeskEvent> events;
    private ExerciseEntry hinted;
    private int hints;

    public Actions(Course course, Workbench workbench, PlayRun plays, Consumer<DeskEvent> events) {
        this.course = course;
        this.workbench = workbench;
        this.plays = plays;
        this.events = events;
    }

    /** Opens the next exercise that is not green; says so if no other is left. */
    public void next() {
        course.next(workbench.current())
                .ifPresentOrElse(workbench::open, () -> tell("No other exercise is left to write or to mend."));
    }

    /** Opens this exercise. */
    public void open(ExerciseEntry exercise) {
        workbench.open(exercise);
    }

    /** Tells one more hint of the current exercise. */
    public synchronized void hint() {
        ExerciseEntry exercise = workbench.current();
        if (!exercise.equals(hinted)) {
            hinted = exercise;
            hints = 0;
        }
        List<String> all = LessonPage.of(exercise).hints();
        if (hints == all.size()) {
            tell("There are no more hints. The reference is " + exercise.referencePath());
            return;
        }
        hints++;
        tell("\nHint %d of %d\n\n%s"
                .formatted(hints, all.size(), all.get(hints - 1).indent(2).stripTrailing()));
    }

    /** Starts the play of the current exercise, or ends the one that runs. */
    public void play() {
        if (plays.isRunning()) {
            plays.stop();
        } else {
            plays.start(workbench.current());
        }
    }

    /** Puts the stub of the current exercise back. What was written is kept, and the message says where. */
    public void reset() {
        ExerciseEntry exercise = workbench.current();
        try {
            String kept = new ShippedAnswer(course.unit(exercise).folder().root(), exercise).reset();
            tell("%s is reset. Your answer is kept in %s".formatted(exercise.name(), kept));
        } catch (DeskException cannot) {
            tell(cannot.getMessage());
        }
    }

    public void runAgain() {
        workbench.runAgain(workbench.current());
    }

    /** Judges all answers of the current unit. */
    public void runUnit() {
        workbench.runUnit(workbench.current());
    }

    /** The board of the current unit as a text. */
    public void board() {
        tell(course.board(course.unit(workbench.current())).text().stripTrailing());
    }

    private void tell(String text) {
        events.accept(new DeskEvent.Told(text));
    }
}
