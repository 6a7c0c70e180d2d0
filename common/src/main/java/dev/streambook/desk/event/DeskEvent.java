package dev.streambook.desk.event;

import dev.streambook.desk.compile.CompileFault;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.junit.Board;
import dev.streambook.workbook.junit.Verdict;
import java.util.List;
import java.util.Optional;

/** What happens at the desk. The terminal and the page are told the same. */
public sealed interface DeskEvent {

    /** The learner works on this exercise from now on. */
    record Opened(ExerciseEntry exercise) implements DeskEvent {}

    /**
     * The engines of the exercise are up.
     *
     * @param awaited whether a save has waited for them and is judged now; otherwise the next one is judged at once
     */
    record Warm(ExerciseEntry exercise, double seconds, boolean awaited) implements DeskEvent {}

    /** A save is being compiled and judged. */
    record Running(ExerciseEntry exercise, boolean warm) implements DeskEvent {}

    /** What was saved does not compile. */
    record NotCompiled(ExerciseEntry exercise, List<CompileFault> faults, double seconds) implements DeskEvent {}

    /**
     * An answer was held to its specification.
     *
     * @param printed what the answer and the engines printed meanwhile
     * @param seconds since the save
     * @param next what comes next; empty if nothing else is left
     */
    record Judged(ExerciseEntry exercise, Verdict verdict, String printed, double seconds, Optional<ExerciseEntry> next)
            implements DeskEvent {}

    /** The run ended without a verdict. */
    record Ended(ExerciseEntry exercise, String reason) implements DeskEvent {}

    /** Where the learner stands in one unit has changed. */
    record OnBoard(Board board) implements DeskEvent {}

    /** A play has printed a line. */
    record PlayLine(ExerciseEntry exercise, String line) implements DeskEvent {}

    /** A play is over. */
    record PlayEnded(ExerciseEntry exercise, String how) implements DeskEvent {}

    /** A sentence for the learner. */
    record Told(String text) implements DeskEvent {}
}
