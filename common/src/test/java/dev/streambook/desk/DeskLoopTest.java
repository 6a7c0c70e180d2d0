package dev.streambook.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.desk.course.Course;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.run.Workbench;
import dev.streambook.desk.watch.SourceWatch;
import dev.streambook.sample.Mistaken;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.junit.Board;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A file is saved, and its verdict is told: watching, compiling, the standby JVM, and the specification, all of them real. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DeskLoopTest {

    private static final ExerciseEntry MISTAKEN = ExerciseEntry.of(Mistaken.class);
    private static final String ROOT = "streambook.root";
    private static final long PATIENCE_SECONDS = 120;

    private static final String ANSWER = """
            package dev.streambook.sample.exercise;

            public final class Mistaken implements dev.streambook.sample.Mistaken {

                @Override
                public int twice(int number) {
                    System.out.println("twice " + number);
                    return number * 2;
                }

                @Override
                public int half(int number) {
                    return %s;
                }
            }
            """;

    private final BlockingQueue<DeskEvent> events = new LinkedBlockingQueue<>();

    private final Set<ProcessHandle> before =
            ProcessHandle.current().descendants().collect(Collectors.toSet());

    private String outerRoot;
    private SampleCourse sample;
    private Workbench workbench;
    private SourceWatch watch;

    @BeforeEach
    void the_desk_watches_a_checkout_of_its_own(@TempDir Path root) throws Exception {
        outerRoot = System.getProperty(ROOT);
        System.setProperty(ROOT, root.toRealPath().toString());
        sample = new SampleCourse(root.toRealPath());
        sample.save(Mistaken.class, ANSWER.formatted("number / 2"));
        Course course = sample.course(Mistaken.class);
        workbench = new Workbench(course, events::add);
        watch = new SourceWatch(List.of(root.toRealPath().resolve("unit9/src/main")), workbench::saved);
        watch.start();
        workbench.open(MISTAKEN);
        next(DeskEvent.Warm.class);
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        watch.close();
        workbench.close();
        System.clearProperty(ROOT);
        if (outerRoot != null) {
            System.setProperty(ROOT, outerRoot);
        }
        assertThat(ProcessHandle.current().descendants().filter(process -> !before.contains(process)))
                .isEmpty();
    }

    @Test
    void each_save_gets_its_verdict_in_a_jvm_that_is_warm_and_knows_nothing_of_the_last() throws Exception {
        sample.save(Mistaken.class, ANSWER.formatted("number / 2 + 0"));

        DeskEvent.Judged wrong = next(DeskEvent.Judged.class);
        assertThat(wrong.verdict().state()).isEqualTo(Board.State.RED);
        assertThat(wrong.verdict().failed()).containsExactly("half_of_minus_three_is_minus_two");
        assertThat(wrong.verdict().lessons()).hasSize(1).first().satisfies(lesson -> {
            assertThat(lesson.rule()).isEqualTo("Half is rounded down.");
            assertThat(lesson.seen()).contains("expected: -2", "but was: -1");
            assertThat(lesson.page()).isEqualTo("docs/unit9/9.4-mistaken.md#half");
            assertThat(lesson.open()).isEqualTo(MISTAKEN.stubPath());
        });
        assertThat(wrong.printed()).contains("twice 3");
        next(DeskEvent.Warm.class);

        sample.save(Mistaken.class, ANSWER.formatted("Math.floorDiv(number, 2"));

        DeskEvent.NotCompiled not = next(DeskEvent.NotCompiled.class);
        assertThat(not.faults()).first().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo(MISTAKEN.stubPath() + ":13");
            assertThat(fault.source().strip()).isEqualTo("return Math.floorDiv(number, 2;");
            assertThat(fault.message()).contains("expected");
        });

        sample.save(Mistaken.class, ANSWER.formatted("Math.floorDiv(number, 2)"));

        assertThat(next(DeskEvent.Running.class).warm()).isTrue();
        DeskEvent.Judged right = next(DeskEvent.Judged.class);
        assertThat(right.verdict().lessons()).isEmpty();
        assertThat(right.verdict().passed()).hasSize(2);
    }

    @Test
    void an_answer_that_ends_the_jvm_is_told_with_what_it_printed_last() throws Exception {
        sample.save(Mistaken.class, ANSWER.formatted("die()").replace("@Override\n    public int half", """
                private static int die() {
                        System.out.println("so long");
                        Runtime.getRuntime().halt(7);
                        return 0;
                    }

                    @Override
                    public int half"""));

        assertThat(next(DeskEvent.Ended.class).reason()).contains("ended with code 7", "so long");
        next(DeskEvent.Warm.class);
    }

    @Test
    void a_newer_save_overtakes_a_run_that_does_not_come_back() throws Exception {
        sample.save(Mistaken.class, ANSWER.formatted("endless(number)").replace("@Override\n    public int half", """
                private static int endless(int number) {
                        System.out.println("endless");
                        while (number < Integer.MAX_VALUE) {}
                        return 0;
                    }

                    @Override
                    public int half"""));
        next(DeskEvent.Running.class);

        sample.save(Mistaken.class, ANSWER.formatted("Math.floorDiv(number, 2)"));

        DeskEvent.Judged right = next(DeskEvent.Judged.class);
        assertThat(right.verdict().failed()).isEmpty();
        assertThat(right.verdict().passed()).hasSize(2);
    }

    /** The next event of this kind; those before it are passed over. */
    private <T extends DeskEvent> T next(Class<T> type) throws InterruptedException {
        while (true) {
            DeskEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(event)
                    .as("%s within %d s", type.getSimpleName(), PATIENCE_SECONDS)
                    .isNotNull();
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }
}
