package dev.streambook.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.run.Workbench;
import dev.streambook.sample.Mistaken;
import java.io.UncheckedIOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Ctrl-C in the middle of a save: nothing is printed of what was interrupted. */
@ResourceLock("uncaught exceptions")
class ClosedDeskTest {

    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private volatile Thread loop;

    @Test
    void what_closing_interrupts_is_no_fault(@TempDir Path root) throws Exception {
        SampleCourse sample = new SampleCourse(root.toRealPath());
        Path saved = sample.save(Mistaken.class, "");
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
        try (Workbench workbench = new Workbench(sample.course(Mistaken.class), this::stuckInASave)) {
            workbench.saved(Set.of(saved));
            underWay.await();
        } finally {
            if (loop != null) {
                loop.join();
            }
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(loop.getName()).isEqualTo("workbench");
        assertThat(uncaught).isEmpty();
    }

    private void stuckInASave(DeskEvent event) {
        if (event instanceof DeskEvent.Running) {
            loop = Thread.currentThread();
            underWay.countDown();
            try {
                never.await();
            } catch (InterruptedException closing) {
                throw new UncheckedIOException(new ClosedByInterruptException());
            }
        }
    }
}
