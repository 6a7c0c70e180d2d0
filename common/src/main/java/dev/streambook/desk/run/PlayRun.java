package dev.streambook.desk.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.desk.course.Course;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.standby.UnitJvm;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.PlayByNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Runs the plays: one at a time, each in a JVM of its own, its output line by line as events. Thread-safe. */
public final class PlayRun implements AutoCloseable {

    private final Course course;
    private final Consumer<DeskEvent> events;
    private UnitJvm jvm;

    public PlayRun(Course course, Consumer<DeskEvent> events) {
        this.course = course;
        this.events = events;
    }

    /** Starts the play of the exercise; one that still runs is ended. */
    public synchronized void start(ExerciseEntry exercise) {
        stop();
        jvm = UnitJvm.start(
                course.unit(exercise).folder(),
                List.of(PlayByNumber.class.getName(), exercise.id().toString()));
        UnitJvm started = jvm;
        onThread(() -> read(exercise, started.process().inputReader(UTF_8), started));
        onThread(() -> read(exercise, started.process().errorReader(UTF_8), null));
    }

    /** Whether a play runs. */
    public synchronized boolean isRunning() {
        return jvm != null && jvm.process().isAlive();
    }

    /** Ends the play, if one runs. */
    public synchronized void stop() {
        if (jvm != null) {
            jvm.close();
            jvm = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** @param ended told of when the output is over; null for the stream that does not tell */
    private void read(ExerciseEntry exercise, BufferedReader output, UnitJvm ended) {
        try (output) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                events.accept(new DeskEvent.PlayLine(exercise, line));
            }
        } catch (IOException stopped) {
            events.accept(new DeskEvent.PlayLine(exercise, "(" + stopped.getMessage() + ")"));
        }
        if (ended != null) {
            int code = ended.process().onExit().join().exitValue();
            ended.close();
            events.accept(new DeskEvent.PlayEnded(
                    exercise, code == 0 ? "The play is over." : "The play ended with code " + code + "."));
        }
    }

    private static void onThread(Runnable work) {
        Thread thread = new Thread(work, "play");
        thread.setDaemon(true);
        thread.start();
    }
}
