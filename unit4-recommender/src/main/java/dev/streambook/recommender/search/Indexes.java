package dev.streambook.recommender.search;

import dev.streambook.unit4.ItemFactors;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of each catalogue that is asked for, built one after the other on one thread. Thread safe. */
final class Indexes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final Function<ItemFactors, Index> build;
    private final ExecutorService builder = Executors.newSingleThreadExecutor(Indexes::daemon);

    /** By identity, as factors have no equality; empty while an index is being built, and if it could not be built. */
    private final Map<ItemFactors, Optional<Index>> built = new WeakHashMap<>();

    Indexes(Function<ItemFactors, Index> build) {
        this.build = build;
    }

    /** Never waits: the index of these factors if it is ready. The first call for them has it built. */
    Optional<Index> of(ItemFactors items) {
        synchronized (built) {
            Optional<Index> known = built.get(items);
            if (known == null) {
                known = Optional.empty();
                built.put(items, known);
                buildLater(items);
            }
            return known;
        }
    }

    /** Weakly: if the next model comes first, the index of this one is not needed any more. */
    private void buildLater(ItemFactors items) {
        WeakReference<ItemFactors> wanted = new WeakReference<>(items);
        builder.execute(() -> {
            ItemFactors still = wanted.get();
            if (still != null) {
                buildNow(still);
            }
        });
    }

    private void buildNow(ItemFactors items) {
        long start = System.nanoTime();
        try {
            Index index = build.apply(items);
            synchronized (built) {
                built.put(items, Optional.of(index));
            }
            LOG.info("the index of {} films was built in {} ms", items.size(), (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException e) {
            LOG.error("the index of {} films could not be built; every film is scored instead", items.size(), e);
        }
    }

    @Override
    public void close() {
        builder.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "search-index");
        thread.setDaemon(true);
        return thread;
    }
}
