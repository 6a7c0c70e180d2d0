package dev.streambook.unit4.speed;

import dev.streambook.unit4.log.KafkaClients;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;

/**
 * Clients whose transactional producer dies between produce and commit, as a process does that is killed there: what it
 * has sent lies in the log, the transaction stays open, and nobody aborts it.
 */
final class CrashingClients extends KafkaClients {

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
    CrashingClients(String bootstrapServers, int commits) {
        super(bootstrapServers);
        this.commitsLeft = new AtomicInteger(commits);
    }

    CountDownLatch crashed() {
        return crashed;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Producer<byte[], byte[]> transactionalProducer(String transactionalId) {
        Producer<byte[], byte[]> producer = super.transactionalProducer(transactionalId);
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Producer.class},
                (proxy, method, arguments) -> call(producer, method, arguments));
    }

    private Object call(Producer<byte[], byte[]> producer, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("commitTransaction") && commitsLeft.getAndDecrement() == 0) {
            producer.flush();
            producer.close(Duration.ZERO);
            crashed.countDown();
            throw new Crash();
        }
        try {
            return method.invoke(producer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
