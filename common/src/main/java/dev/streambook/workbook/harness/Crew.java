package dev.streambook.workbook.harness;

import static org.awaitility.Awaitility.await;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Threads of one test. It ends when all of them have ended; threads that sleep on while nobody is left to wake them are
 * found, and named, long before a time-out. Use it wherever a test needs threads that wait for each other. Close it after
 * the test, so that nobody waits on.
 */
public final class Crew implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(1);
    private static final int LOOKS_UNTIL_STUCK = 2_000;
    private static final Set<State> ASLEEP = EnumSet.of(State.WAITING, State.TIMED_WAITING);

    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Throwable> failures = new ConcurrentHashMap<>();

    /** What a thread does. */
    public interface Job {
        void run() throws Exception;
    }

    /** Starts a thread; what it throws fails the next {@code until…}. */
    public Thread start(String name, Job job) {
        Thread thread = new Thread(
                () -> {
                    try {
                        job.run();
                    } catch (Throwable thrown) {
                        failures.put(name, thrown);
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return thread;
    }

    /** Returns when the thread waits for somebody, or has ended. */
    public static void untilItSleeps(Thread thread) {
        await(thread.getName() + " waits or has ended")
                .dontCatchUncaughtExceptions()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .atMost(LIMIT)
                .until(() -> !thread.isAlive() || ASLEEP.contains(thread.getState()));
    }

    /** {@link #untilEnded} for all threads. */
    public void untilAllHaveEnded(String situation) {
        untilEnded(threads, situation);
    }

    /**
     * Returns when these threads of the crew have ended. The first failure is told at once: those who wait for the thread that
     * failed would sleep on.
     *
     * @param situation why they should end, for the message
     * @throws AssertionError if one of the crew failed, or all of it that is left sleeps and nobody is awake to wake it
     */
    public void untilEnded(List<Thread> expected, String situation) {
        List<Thread> left = alive(expected);
        long end = System.nanoTime() + LIMIT.toNanos();
        for (int looks = 0; !left.isEmpty() && failures.isEmpty() && looks <= LOOKS_UNTIL_STUCK; ) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "%s: %s still run after %d s".formatted(situation, names(left), LIMIT.toSeconds()));
            }
            join(left.get(0));
            looks = allSleep() ? looks + 1 : 0;
            left = alive(expected);
        }
        failures.forEach((name, thrown) -> {
            String reason = thrown instanceof AssertionError ? thrown.getMessage() : thrown.toString();
            throw new AssertionError("%s: %s failed: %s".formatted(situation, name, reason), thrown);
        });
        if (!left.isEmpty()) {
            throw new AssertionError("%s: %s would wait for ever".formatted(situation, names(left)));
        }
    }

    /** Waits for the length of a look, and no longer than the thread lives. */
    private static void join(Thread thread) {
        try {
            thread.join(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was interrupted", e);
        }
    }

    private static String names(List<Thread> threads) {
        return threads.stream().map(Thread::getName).collect(Collectors.joining(", "));
    }

    private boolean allSleep() {
        return alive(threads).stream().allMatch(thread -> thread.getState() == State.WAITING);
    }

    /** Sends everybody home, also after a failure. */
    @Override
    public void close() {
        alive(threads).forEach(Thread::interrupt);
    }

    private static List<Thread> alive(List<Thread> threads) {
        return threads.stream().filter(Thread::isAlive).toList();
    }
}
