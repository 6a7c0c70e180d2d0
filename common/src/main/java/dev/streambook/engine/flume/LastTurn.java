package dev.streambook.engine.flume;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.flume.EventDeliveryException;
import org.apache.flume.PollableSource;
import org.apache.flume.SinkRunner;
import org.apache.flume.SourceRunner;
import org.apache.flume.lifecycle.LifecycleAware;

/**
 * Lets the thread of a Flume source or sink finish the turn that it is at before it is stopped.
 *
 * <p>Flume stops it by an interrupt, whatever it is doing. In the middle of a read that closes the file of a file channel, and
 * Flume tells it as an error with stack traces, although nothing is lost.
 */
final class LastTurn {

    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean over;

    /** What a source or a sink does again and again. */
    @FunctionalInterface
    interface Turn<T> {
        T take() throws EventDeliveryException;
    }

    /** Of what this component does in turns, if it does: an Avro source for one does not. Before its start. */
    static LastTurn of(LifecycleAware component) {
        LastTurn last = new LastTurn();
        if (component instanceof SinkRunner runner) {
            runner.setSink(new SinkTurns(runner.getPolicy(), last));
        } else if (component instanceof SourceRunner runner && runner.getSource() instanceof PollableSource source) {
            runner.setSource(new SourceTurns(source, last));
        }
        return last;
    }

    /** Takes a turn, or rests if there are to be no more. */
    <T> T take(Turn<T> next, T rest) throws EventDeliveryException {
        turn.lock();
        try {
            return over ? rest : next.take();
        } finally {
            turn.unlock();
        }
    }

    /** There are to be no more turns after the one at hand. */
    void announce() {
        over = true;
    }

    /** Returns when the turn at hand is over, or after so much time. */
    void await(Duration patience) throws InterruptedException {
        if (turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            turn.unlock();
        }
    }
}
