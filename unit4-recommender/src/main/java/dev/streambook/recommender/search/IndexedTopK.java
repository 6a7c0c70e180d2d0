package dev.streambook.recommender.search;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import java.util.BitSet;
import java.util.List;

/**
 * The best films of a large catalogue, by an index. It keeps the promises of 4.8, except that an approximate index may miss
 * a film. 4.8 itself answers where an index is of no use: in a small catalogue, for a long list, and for a new model until
 * its index is built.
 *
 * <p>An index is built on a thread of its own, the first time that its factors are asked for. It goes when the factors go.
 * Thread safe.
 */
public final class IndexedTopK implements TopK, AutoCloseable {

    /** A list of more than this share of the catalogue needs so many scores that a plain scan is as quick. */
    private static final int LONG_LIST = 64;

    private final TopK topK;
    private final int leastFilms;
    private final Indexes indexes;
    private final ScanQueue queue;

    /** @param topK 4.8 */
    public IndexedTopK(TopK topK, SearchSettings settings) {
        this(topK, settings, new ScanQueue(Runtime.getRuntime().availableProcessors()));
    }

    private IndexedTopK(TopK topK, SearchSettings settings, ScanQueue queue) {
        this(
                topK,
                settings.leastFilms(),
                queue,
                new Indexes(items -> settings.graph().isPresent()
                        ? new GraphIndex(topK, settings.graph().get(), items)
                        : new ScanIndex(topK, queue, items)));
    }

    IndexedTopK(TopK topK, int leastFilms, ScanQueue queue, Indexes indexes) {
        this.topK = topK;
        this.leastFilms = leastFilms;
        this.queue = queue;
        this.indexes = indexes;
    }

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        TopK.check(items, vector, k);
        if (items.size() < leastFilms || k == 0 || k > items.size() / LONG_LIST || items.rank() > Codes.MOST_FACTORS) {
            return topK.of(items, vector, k, excluded);
        }
        return indexes.of(items)
                .flatMap(index -> index.best(items, vector, k, excluded))
                .orElseGet(() -> topK.of(items, vector, k, excluded));
    }

    /** Whether the index of these factors is built, so that 4.8 need not score all of them. The first call has it built. */
    public boolean isReady(ItemFactors items) {
        return indexes.of(items).isPresent();
    }

    @Override
    public void close() {
        indexes.close();
        queue.close();
    }
}
