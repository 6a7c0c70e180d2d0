package dev.streambook.engine.flume;

import java.util.concurrent.CountDownLatch;
import org.apache.flume.Sink;
import org.apache.flume.sink.AbstractSink;

/** Its first turn takes until the test says that it is over. Static, as Flume makes it. */
public final class BusySink extends AbstractSink {

    private static volatile CountDownLatch working;
    private static volatile CountDownLatch finished;
    private static volatile boolean interrupted;

    static void begin() {
        working = new CountDownLatch(1);
        finished = new CountDownLatch(1);
        interrupted = false;
    }

    static void awaitWork() throws InterruptedException {
        working.await();
    }

    static void finish() {
        finished.countDown();
    }

    static boolean wasInterrupted() {
        return interrupted;
    }

    @Override
    public Sink.Status process() {
        working.countDown();
        try {
            finished.await();
        } catch (InterruptedException e) {
            interrupted = true;
            Thread.currentThread().interrupt();
        }
        return Sink.Status.BACKOFF;
    }
}
