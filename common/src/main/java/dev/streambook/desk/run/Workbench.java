package dev.streambook.desk.run;

import dev.streambook.desk.compile.CompileFault;
import dev.streambook.desk.course.Course;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.standby.RunRequest;
import dev.streambook.desk.standby.StandbyEndedException;
import dev.streambook.desk.standby.StandbyJvm;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.junit.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The loop of the desk: a save is compiled, its exercise is run on the learner's answer in the standby JVM, and the verdict is
 * told. One save at a time; a newer save ends the run of an older one. Thread-safe.
 */
public final class Workbench implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final Course course;
    private final Consumer<DeskEvent> events;
    private final StandbySlot slot;
    private final Compilers compilers;
    private final ExecutorService loop = Executors.newSingleThreadExecutor(work -> new Thread(work, "workbench"));
    private final AtomicLong newest = new AtomicLong();
    private final AtomicInteger unjudged = new AtomicInteger();
    private volatile ExerciseEntry current;

    public Workbench(Course course, Consumer<DeskEvent> events) {
        this.course = course;
        this.events = events;
        this.slot = new StandbySlot(course, events, () -> unjudged.get() > 0);
        this.compilers = new Compilers(course);
    }

    /** The exercise that the learner works on; null before the first is opened. */
    public ExerciseEntry current() {
        return current;
    }

    /** From now on the learner works on this exercise; its engines start. */
    public void open(ExerciseEntry exercise) {
        boolean another = !exercise.equals(current);
        current = exercise;
        if (another) {
            events.accept(new DeskEvent.Opened(exercise));
        }
        inLoop(() -> {
            compilers.prepare(exercise);
            slot.warm(exercise);
        });
    }

    /** Compiles what was saved, and judges the answer among it, or else the current one. */
    public void saved(Set<Path> files) {
        long saved = System.nanoTime();
        if (course.unit(files.iterator().next()).isEmpty()) {
            return;
        }
        next(number -> judgeSaved(files, saved, number));
    }

    /** Judges the answer once more. */
    public void runAgain(ExerciseEntry exercise) {
        long asked = System.nanoTime();
        next(number -> judge(exercise, asked, number));
    }

    /** Judges every answer of the exercise's unit, one after the other, in one JVM. */
    public void runUnit(ExerciseEntry exercise) {
        long asked = System.nanoTime();
        List<String> contracts = course.unit(exercise).workbook().exercises().stream()
                .map(each -> each.contract().getName())
                .toList();
        next(number -> run(exercise, new RunRequest(contracts, RunRequest.YOURS), asked, number));
    }

    @Override
    public void close() {
        overtake();
        slot.close();
        loop.shutdownNow();
        compilers.close();
    }

    /** Ends the run of an older save; this one is judged when the loop is free. */
    private void next(LongConsumer judgement) {
        long number = overtake();
        unjudged.incrementAndGet();
        inLoop(() -> {
            try {
                judgement.accept(number);
            } finally {
                unjudged.decrementAndGet();
            }
        });
    }

    /** Closing interrupts what is under way, a compiler that reads a file as well: what that throws is no fault. */
    private void inLoop(Runnable work) {
        loop.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                if (!loop.isShutdown()) {
                    throw failure;
                }
            }
        });
    }

    private long overtake() {
        long number = newest.incrementAndGet();
        slot.cancelRun();
        return number;
    }

    private void judgeSaved(Set<Path> files, long saved, long number) {
        if (number != newest.get()) {
            compilers.later(files);
            return;
        }
        List<ExerciseEntry> answers =
                files.stream().map(course::answeredIn).flatMap(Optional::stream).toList();
        ExerciseEntry exercise = answers.contains(current) || answers.isEmpty() ? current : answers.get(0);
        if (answers.size() > 1) {
            events.accept(
                    new DeskEvent.Told("%d answers have changed; %s is run, the board shows the others as untested"
                            .formatted(answers.size(), exercise.name())));
        }
        if (answers.size() < files.size()) {
            slot.forget();
        }
        open(exercise);
        events.accept(new DeskEvent.Running(exercise, slot.isWarm(exercise)));
        List<CompileFault> faults = compilers.compile(files);
        if (!faults.isEmpty()) {
            events.accept(new DeskEvent.NotCompiled(exercise, faults, since(saved)));
            return;
        }
        judge(exercise, saved, number);
    }

    private void judge(ExerciseEntry exercise, long saved, long number) {
        run(exercise, RunRequest.ofYours(exercise.contract().getName()), saved, number);
    }

    private void run(ExerciseEntry exercise, RunRequest request, long saved, long number) {
        if (number != newest.get()) {
            return;
        }
        StandbyJvm jvm = slot.take(exercise);
        try {
            jvm.run(request, verdict -> tell(verdict, jvm.printed(), saved));
        } catch (StandbyEndedException ended) {
            if (number == newest.get()) {
                events.accept(new DeskEvent.Ended(exercise, ended.getMessage()));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            slot.replace(exercise);
        }
    }

    private void tell(Verdict verdict, String printed, long saved) {
        ExerciseEntry exercise = course.exercise(verdict.exercise()).orElseThrow();
        events.accept(new DeskEvent.Judged(exercise, verdict, printed, since(saved), course.next(exercise)));
        events.accept(new DeskEvent.OnBoard(course.board(course.unit(exercise))));
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / NANOS;
    }

    /** For tests and the bench: whether the engines of the exercise are up. */
    public boolean isWarm(ExerciseEntry exercise) {
        return slot.isWarm(exercise);
    }
}
