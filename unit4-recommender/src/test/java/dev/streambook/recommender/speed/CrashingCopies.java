package dev.streambook.recommender.speed;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.ExactlyOnceCopy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;

/**
 * Exercise 2.12 with a transactional producer that dies between produce and commit, as a process does that is killed
 * there: what it has sent lies in the log, the transaction stays open, and nobody aborts it.
 */
final class CrashingCopies implements SpeedExercises.Copies {

    /** Not an exception: nothing in the product may catch it and go on. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash between produce and commit, as the test asked for", null, false, false);
        }
    }

    private final AtomicInteger commitsLeft;
    private final CountDownLatch crashed = new CountDownLatch(1);

    /** @param commits how many transactions are committed before the crash */
    CrashingCopies(int commits) {
        this.commitsLeft = new AtomicInteger(commits);
    }

    CountDownLatch crashed() {
        return crashed;
    }

    @Override
    public ExactlyOnceCopy of(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        return new dev.streambook.unit2.solution.ExactlyOnceCopy(connection, transactionalId, topic, transform) {
            @Override
            protected Producer<byte[], byte[]> producer() {
                return crashing(super.producer());
            }
        };
    }

    @SuppressWarnings("unchecked")
    private Producer<byte[], byte[]> crashing(Producer<byte[], byte[]> producer) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Producer.class},
                (proxy, method, arguments) -> call(producer, method, arguments));
    }

    private Object call(Producer<byte[], byte[]> producer, Method method, Object[] arguments) throws Throwable {
        boolean dead = crashed.getCount() == 0;
        if (dead && method.getName().equals("close")) {
            return null;
        }
        if (method.getName().equals("commitTransaction") && commitsLeft.getAndDecrement() == 0) {
            producer.flush();
            producer.close(Duration.ZERO);
            crashed.countDown();
            dead = true;
        }
        if (dead) {
            throw new Crash();
        }
        try {
            return method.invoke(producer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
