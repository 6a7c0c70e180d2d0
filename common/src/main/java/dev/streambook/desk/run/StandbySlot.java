package dev.streambook.desk.run;

import dev.streambook.desk.course.Course;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.standby.StandbyJvm;
import dev.streambook.workbook.ExerciseEntry;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The one standby JVM of the desk. There is never a second one: the next is started when the last is gone, so the memory that
 * engines take is that of one JVM. Thread-safe.
 */
final class StandbySlot implements AutoCloseable {

    private static final double MILLIS = 1000;

    private final Course course;
    private final Consumer<DeskEvent> events;
    private final BooleanSupplier awaited;
    private StandbyJvm standby;
    private boolean running;
    private boolean closed;

    /** @param awaited whether a save waits for its verdict */
    StandbySlot(Course course, Consumer<DeskEvent> events, BooleanSupplier awaited) {
        this.course = course;
        this.events = events;
        this.awaited = awaited;
    }

    /** Lets the engines of the exercise start, if they are not up or starting. */
    synchronized void warm(ExerciseEntry exercise) {
        if (closed || running || isFor(exercise)) {
            return;
        }
        discard();
        standby = StandbyJvm.start(
                course.unit(exercise).folder(), exercise.contract().getName());
        StandbyJvm started = standby;
        started.ready().whenComplete((millis, failure) -> {
            if (failure == null) {
                events.accept(new DeskEvent.Warm(exercise, millis / MILLIS, awaited.getAsBoolean()));
            } else if (isWaiting(started)) {
                events.accept(new DeskEvent.Ended(exercise, failure.getMessage()));
            }
        });
    }

    /** Whether a save of this exercise's answer will be judged at once. */
    synchronized boolean isWarm(ExerciseEntry exercise) {
        return isFor(exercise) && standby.ready().isDone();
    }

    /** The standby JVM, warm or not, for one run. */
    synchronized StandbyJvm take(ExerciseEntry exercise) {
        warm(exercise);
        running = !closed;
        return standby;
    }

    /** The run is over: its JVM goes, and the next one warms up. */
    synchronized void replace(ExerciseEntry exercise) {
        running = false;
        discard();
        warm(exercise);
    }

    /** Ends a run that a newer save has overtaken; a JVM that only waits stays. */
    synchronized void cancelRun() {
        if (running) {
            standby.close();
        }
    }

    /** Throws a JVM away that may have loaded what has changed since. */
    synchronized void forget() {
        if (!running) {
            discard();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        discard();
    }

    /** A run tells itself that its JVM has ended. */
    private synchronized boolean isWaiting(StandbyJvm started) {
        return started == standby && !running && !started.isClosed();
    }

    private boolean isFor(ExerciseEntry exercise) {
        return standby != null
                && standby.isAlive()
                && standby.contract().equals(exercise.contract().getName());
    }

    private void discard() {
        if (standby != null) {
            standby.close();
            standby = null;
        }
    }
}
