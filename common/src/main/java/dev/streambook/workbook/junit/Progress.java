package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.ProjectFolder;
import dev.streambook.workbook.Workbook;
import dev.streambook.workbook.junit.ProgressFile.Memory;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is known of the learner's answers from this run and from earlier ones. A test that was green stays green until the
 * answer's source, or that of its specification, changes. It lives in the checkout, in {@code .streambook/progress/}, where
 * {@code mvn clean} does not reach; whoever deletes the folder begins again.
 *
 * @param fingerprint tells one state of an answer's sources from another; empty where the sources are not those that were
 *     compiled, about which nothing is remembered
 */
record Progress(Path folder, Function<ExerciseEntry, Optional<String>> fingerprint) {

    static Progress ofThisCheckout() {
        return new Progress(ProjectFolder.root().resolve(".streambook").resolve("progress"), Fingerprint::ofSources);
    }

    /** The results of this run, completed for the learner's answers by what is remembered. */
    Results with(Results run, Workbook unit) {
        Results known = new Results();
        for (ExerciseEntry exercise : unit.exercises()) {
            known.put(exercise, Origin.REFERENCE, run.of(exercise, Origin.REFERENCE));
            known.put(exercise, Origin.YOURS, remember(exercise, run.of(exercise, Origin.YOURS)));
        }
        return known;
    }

    private Results.Tally remember(ExerciseEntry exercise, Results.Tally run) {
        Optional<String> answer = fingerprint.apply(exercise);
        if (answer.isEmpty()) {
            return run;
        }
        ProgressFile file = new ProgressFile(folder.resolve(exercise.id() + ".json"));
        try {
            Memory memory = run.passed().isEmpty() && run.failed().isEmpty()
                    ? sameAnswer(file.read(), answer.get())
                    : file.change(earlier -> together(sameAnswer(earlier, answer.get()), run));
            return new Results.Tally(memory.passed(), memory.failed(), run.todo());
        } catch (UncheckedIOException e) {
            System.err.println("the board cannot be remembered in %s: %s".formatted(folder, e.getCause()));
            return run;
        }
    }

    private static Memory sameAnswer(Optional<Memory> earlier, String answer) {
        return earlier.filter(memory -> memory.answer().equals(answer)).orElseGet(() -> Memory.of(answer));
    }

    /** A test that ran again is what it was this time. */
    private static Memory together(Memory earlier, Results.Tally run) {
        Memory memory = new Memory(earlier.answer(), new TreeSet<>(earlier.passed()), new TreeSet<>(earlier.failed()));
        Set<String> passed = new TreeSet<>(run.passed());
        passed.removeAll(run.failed());
        memory.passed().addAll(passed);
        memory.failed().removeAll(passed);
        memory.passed().removeAll(run.failed());
        memory.failed().addAll(run.failed());
        return memory;
    }
}
