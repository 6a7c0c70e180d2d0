package dev.streambook.desk;

import dev.streambook.desk.course.Course;
import dev.streambook.desk.course.DeskException;
import dev.streambook.desk.event.Events;
import dev.streambook.desk.page.DeskServer;
import dev.streambook.desk.run.Actions;
import dev.streambook.desk.run.PlayRun;
import dev.streambook.desk.run.ShippedAnswer;
import dev.streambook.desk.run.Workbench;
import dev.streambook.desk.standby.UnitJvm;
import dev.streambook.desk.terminal.DeskTerminal;
import dev.streambook.desk.watch.SourceWatch;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The learner's desk: it watches the answers, and a save is compiled, held to its specification on engines that are already
 * up, and answered with a verdict. {@code mvn -q -Pcourse} starts it.
 */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "Watches your answers and judges each save, in the terminal and on a page.")
public final class Desk implements Callable<Integer> {

    private static final int GONE = 128;
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--exercise",
            description = "The number of the exercise to begin with; the next one to do if left out.")
    private String exercise;

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Where the page is served on 127.0.0.1; 0 takes a free port. Default: ${DEFAULT-VALUE}")
    private String port;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    public static void main(String[] arguments) {
        CommandLine desk = new CommandLine(new Desk()).setExecutionExceptionHandler((failure, line, given) -> {
            if (failure instanceof DeskException) {
                System.err.println(failure.getMessage());
                return 2;
            }
            throw failure;
        });
        System.exit(desk.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        int wanted = port();
        endWithParent();
        Course course = Course.ofThisCheckout();
        ExerciseEntry first = first(course);
        course.units().forEach(unit -> UnitJvm.clear(unit.folder()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        DeskTerminal terminal = part(new DeskTerminal());
        Events events = new Events();
        events.to(terminal);
        PlayRun plays = part(new PlayRun(course, events));
        Workbench workbench = part(new Workbench(course, events));
        Actions actions = new Actions(course, workbench, plays, events);
        DeskServer page = part(
                new DeskServer(course, ProjectFolder.root().toAbsolutePath().normalize(), actions));
        events.to(page);
        String address = page.start(wanted);
        remember(course);
        SourceWatch watch = part(new SourceWatch(sources(course), workbench::saved));
        watch.start();
        terminal.welcome("\nThe desk watches your answers: save a file, see the verdict. Its page is " + address);
        workbench.open(first);
        if (!terminal.serve(actions)) {
            // no terminal, such as in a service: the page and the saves go on until the process is ended
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private int port() {
        if (port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= HIGHEST_PORT) {
            return Integer.parseInt(port);
        }
        throw new DeskException("--port is \"%s\"; expected a whole number from 0 to %d".formatted(port, HIGHEST_PORT));
    }

    private ExerciseEntry first(Course course) {
        if (exercise == null) {
            return course.first().orElse(course.exercises().get(0));
        }
        return course.exercise(exercise)
                .orElseThrow(() -> new DeskException(
                        "--exercise is %s; expected the number of an exercise, such as 1.8".formatted(exercise)));
    }

    private static void remember(Course course) {
        for (ExerciseEntry each : course.exercises()) {
            new ShippedAnswer(course.unit(each).folder().root(), each).remember();
        }
    }

    private static List<Path> sources(Course course) {
        return course.units().stream()
                .map(unit -> unit.folder().folder())
                .flatMap(folder -> Stream.of(folder.resolve("src/main"), folder.resolve("src/test")))
                .toList();
    }

    private synchronized <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    /** Ends what was started, last first. */
    private synchronized void end() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("did not end well: " + e);
            }
        }
    }

    /** Maven may be ended where a signal does not reach the desk. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(GONE)));
    }
}
