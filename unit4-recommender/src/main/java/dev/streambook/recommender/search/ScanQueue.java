package dev.streambook.recommender.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/**
 * Searches that wait for a pass. One pass runs at a time, on all threads, and takes along whatever waits when it begins: a
 * single search has all processors, and many searches share the reading of the factors. Thread safe.
 */
final class ScanQueue implements AutoCloseable {

    /** The most searches of one pass: a search that comes now waits for the pass that runs. */
    private static final int MOST = 16;

    private final int threads;
    private final BlockingQueue<Search> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService scanners;
    private final Thread conductor;
    private volatile boolean closed;

    ScanQueue(int threads) {
        this.threads = threads;
        this.scanners = Executors.newFixedThreadPool(threads, work -> daemon(work, "search-scanner"));
        this.conductor = daemon(this::passes, "search-queue");
        this.conductor.start();
    }

    void add(Search search) {
        waiting.add(search);
        if (closed) {
            refuse(waiting);
        }
    }

    /** Searches that are not answered yet fail. */
    @Override
    public void close() {
        closed = true;
        conductor.interrupt();
        refuse(waiting);
    }

    private void passes() {
        List<Search> taken = new ArrayList<>();
        try {
            while (!closed) {
                taken.add(waiting.take());
                waiting.drainTo(taken, MOST - 1);
                for (Map.Entry<CodedFactors, List<Search>> one :
                        byFactors(taken).entrySet()) {
                    pass(one.getKey(), one.getValue());
                }
                taken.clear();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            scanners.shutdownNow();
            refuse(taken);
        }
    }

    /** While a model is replaced, searches for two of them may wait. */
    private static Map<CodedFactors, List<Search>> byFactors(List<Search> searches) {
        return searches.stream().collect(Collectors.groupingBy(Search::factors));
    }

    private void pass(CodedFactors factors, List<Search> searches) throws InterruptedException {
        searches.forEach(Search::begin);
        ScanPass pass = new ScanPass(factors, searches);
        try {
            for (Future<Void> part : scanners.invokeAll(Collections.nCopies(threads, pass))) {
                part.get();
            }
            searches.forEach(Search::end);
        } catch (ExecutionException e) {
            searches.forEach(search -> search.answer().completeExceptionally(e.getCause()));
        }
    }

    private static void refuse(Iterable<Search> searches) {
        searches.forEach(search -> search.answer()
                .completeExceptionally(new IllegalStateException("the search is closed; ask no more once it is")));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
