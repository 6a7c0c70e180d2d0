package dev.streambook.workbook.harness;

import dev.streambook.workbook.Answer;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much work a call is, counted and not timed: the same number on every machine. Use it wherever a contract promises
 * cost; a test on seconds would be red on a slow machine and green on a fast one.
 *
 * <pre>{@code
 * HeavyHitters hitters = Operations.counted(answer).create(100_000);
 * fill(hitters);
 * Operations.verifyAtMost(500, "add(7) to 100,000 full counters", () -> hitters.add(7));
 * }</pre>
 *
 * <p>An operation is a call, a turn of a loop, or an access to a slot of an array in the answer's own code, its lambdas
 * included. A call of a collection counts as one, unless it goes through the whole collection or shifts it, such as {@code
 * list.contains}, {@code list.remove(0)}, {@code stream} or a copy: then as many as it has elements. What a tree or a heap
 * does inside is one. So the count is a lower bound: choose the limit far above what the promise needs, and far below what
 * a slower answer takes.
 */
public final class Operations {

    private static final ThreadLocal<Operations> OF_THREAD = new ThreadLocal<>();

    private final long limit;
    private long count;

    private Operations(long limit) {
        this.limit = limit;
    }

    /** What is counted. */
    public interface Job {
        void run() throws Exception;
    }

    /** The same answer, which counts. */
    public static <C> Answer<C> counted(Answer<C> answer) {
        return new OperationLoader(answer.type().getClassLoader()).load(answer);
    }

    /** The operations of {@code job} in this thread, in answers that are {@link #counted}. */
    public static long of(Job job) throws Exception {
        Operations counter = new Operations(Long.MAX_VALUE);
        counter.count(job);
        return counter.count;
    }

    /**
     * Stops {@code job} as soon as it takes more operations than that: nobody waits for an answer that is too slow.
     *
     * @param situation for the message, such as {@code "add(7) to 100,000 full counters"}
     * @throws AssertionError if it takes more
     */
    public static void verifyAtMost(long limit, String situation, Job job) throws Exception {
        Operations counter = new Operations(limit);
        try {
            counter.count(job);
        } catch (TooMany stopped) {
            throw counter.tooMany(situation);
        }
        if (counter.count > limit) {
            throw counter.tooMany(situation);
        }
    }

    private void count(Job job) throws Exception {
        Operations outer = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            job.run();
        } finally {
            OF_THREAD.set(outer);
        }
    }

    private AssertionError tooMany(String situation) {
        return new AssertionError(String.format(
                Locale.ROOT,
                "%s: expected at most %,d operations; it took %,d and was not done",
                situation,
                limit,
                count));
    }

    private static void add(long operations) {
        Operations counter = OF_THREAD.get();
        if (counter != null) {
            counter.count += operations;
            if (counter.count > counter.limit) {
                throw new TooMany();
            }
        }
    }

    /** Called by an answer that is counted, as are the methods below it: the answer has a loader of its own. */
    public static void one() {
        add(1);
    }

    /** As many as asked for. */
    public static void many(int operations) {
        add(operations);
    }

    /** As many as the collection, map or array has elements. */
    public static void whole(Object elements) {
        add(size(elements));
    }

    /** A search that goes from one element to the next, unless the collection is a set or a map. */
    public static void search(Object elements, Object element) {
        add(elements instanceof Set || elements instanceof Map ? 0 : size(elements));
    }

    /** What lies after the place that is taken out moves up. */
    public static void shift(Object elements, int place) {
        add(elements instanceof List<?> list ? list.size() - place : 0);
    }

    /** A linked list is walked from its nearer end. */
    public static void walk(Object elements, int place) {
        add(elements instanceof LinkedList<?> list ? Math.min(place, list.size() - place) : 0);
    }

    /** What lies after the place moves down. */
    public static <E> void insert(List<E> list, int place, E element) {
        add(1L + list.size() - place);
        list.add(place, element);
    }

    private static int size(Object elements) {
        if (elements instanceof Collection<?> collection) {
            return collection.size();
        }
        if (elements instanceof Map<?, ?> map) {
            return map.size();
        }
        return elements != null && elements.getClass().isArray() ? Array.getLength(elements) : 0;
    }

    /** An Error, so that no answer takes it for a failure of its own. */
    private static final class TooMany extends Error {

        TooMany() {
            super("more operations than allowed", null, false, false);
        }
    }
}
