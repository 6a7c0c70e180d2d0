package dev.streambook.desk.bench;

import dev.streambook.desk.course.Course;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.run.Workbench;
import dev.streambook.desk.watch.SourceWatch;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import dev.streambook.workbook.junit.Board;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/**
 * How long a learner waits from the save to the verdict, at the desk and with Maven, on this machine in one run: the reference
 * is saved as the learner's answer, so every test of the specification runs. Prints the medians and their ratio.
 *
 * <p>{@code mvn -q -Pcourse -Ddesk.main=dev.streambook.desk.bench.DeskBench -Ddesk="10 3 1.8 2.9"}: saves at the desk, runs of
 * Maven, exercises. The answers are put back afterwards.
 */
public final class DeskBench {

    private static final double NANOS = 1e9;
    private static final List<String> ONE_OF_EACH_ENGINE = List.of("1.8", "2.1", "2.9", "3.2", "3.7", "4.5", "4.9");

    private final BlockingQueue<DeskEvent> events = new LinkedBlockingQueue<>();
    private final Course course = Course.ofThisCheckout();
    private final Workbench workbench = new Workbench(course, events::add);
    private final int saves;
    private final int runsOfMaven;

    private DeskBench(int saves, int runsOfMaven) {
        this.saves = saves;
        this.runsOfMaven = runsOfMaven;
    }

    public static void main(String[] arguments) throws Exception {
        int saves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        List<String> ids =
                arguments.length > 2 ? List.of(Arrays.copyOfRange(arguments, 2, arguments.length)) : ONE_OF_EACH_ENGINE;
        DeskBench bench = new DeskBench(saves, runs);
        System.out.printf("%-8s %10s %10s %8s%n", "exercise", "desk", "mvn", "ratio");
        int exit = 1;
        try {
            for (String id : ids) {
                bench.measure(bench.course.exercise(id).orElseThrow());
            }
            exit = 0;
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
        } finally {
            // The desk's threads would go on.
            System.exit(exit);
        }
    }

    private void measure(ExerciseEntry exercise) throws Exception {
        Path answer = course.answer(exercise);
        String before = Files.readString(answer);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> putBack(answer, before)));
        try {
            double desk = atTheDesk(exercise, answer);
            double maven = median(runsOfMaven, () -> withMaven(exercise));
            System.out.printf(Locale.ROOT, "%-8s %8.2f s %8.2f s %7.1fx%n", exercise.id(), desk, maven, maven / desk);
        } finally {
            putBack(answer, before);
        }
    }

    /** Also when the bench is ended in the middle. */
    private static void putBack(Path answer, String text) {
        try {
            Files.writeString(answer, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double atTheDesk(ExerciseEntry exercise, Path answer) throws Exception {
        Path module = course.unit(exercise).folder().folder();
        try (SourceWatch watch = new SourceWatch(List.of(module.resolve("src/main")), workbench::saved)) {
            watch.start();
            workbench.open(exercise);
            next(DeskEvent.Warm.class);
            String reference = reference(exercise);
            int[] number = {0};
            return median(saves, () -> {
                String comment = exercise.isFile() ? "# " : "// ";
                long saved = System.nanoTime();
                Files.writeString(answer, reference + comment + "save " + number[0]++ + "\n");
                DeskEvent.Judged judged = next(DeskEvent.Judged.class);
                double seconds = (System.nanoTime() - saved) / NANOS;
                if (judged.verdict().state() != Board.State.GREEN) {
                    throw new IllegalStateException(judged.verdict().message());
                }
                next(DeskEvent.Warm.class);
                return seconds;
            });
        }
    }

    private static String reference(ExerciseEntry exercise) throws IOException {
        String text = Files.readString(ProjectFolder.root().resolve(exercise.referencePath()));
        String unit = exercise.contract().getPackageName();
        return text.replace("package " + unit + ".solution;", "package " + unit + ".exercise;");
    }

    /** As the page of an exercise says; another program than mvn: -Dstreambook.mvn=… */
    private static double withMaven(ExerciseEntry exercise) throws Exception {
        long began = System.nanoTime();
        Process maven = new ProcessBuilder(
                        System.getProperty("streambook.mvn", "mvn"), "-q", "test", "-Dexercise=" + exercise.id())
                .directory(ProjectFolder.root().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (maven.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return (System.nanoTime() - began) / NANOS;
    }

    private <T extends DeskEvent> T next(Class<T> type) throws InterruptedException {
        for (DeskEvent event = events.take(); ; event = events.take()) {
            if (event instanceof DeskEvent.Ended ended) {
                throw new IllegalStateException(ended.reason());
            }
            if (event instanceof DeskEvent.NotCompiled not) {
                throw new IllegalStateException(not.faults().toString());
            }
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }

    private static double median(int times, Callable<Double> measure) throws Exception {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(measure.call());
        }
        return Stream.of(all.toArray(Double[]::new))
                .sorted()
                .skip(times / 2)
                .findFirst()
                .orElse(Double.NaN);
    }
}
