package dev.streambook.recommender.search;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Approximate: a graph that links each film to some with which its inner product is high. A search walks from film to film
 * towards the user's best ones and looks at some hundreds of a million. It may miss one of the best. 4.8 chooses from those
 * that were met.
 *
 * <p>Sources: Y. Malkov, D. Yashunin, <i>Efficient and robust approximate nearest neighbor search using Hierarchical
 * Navigable Small World graphs</i>, IEEE TPAMI 2020; S. Morozov, A. Babenko, <i>Non-metric Similarity Graphs for Maximum
 * Inner Product Search</i>, NeurIPS 2018. The graph is JVector's.
 */
final class GraphIndex implements Index {

    private static final VectorSimilarityFunction BEST = VectorSimilarityFunction.DOT_PRODUCT;

    /** While the graph is built, a film may have this many times as many links; then the worst are cut. */
    private static final float OVERFLOW = 1.2f;

    /** How much worse a link may be than a detour over another film, and still be kept. */
    private static final float DETOUR = 1.2f;

    private final TopK topK;
    private final int beam;
    private final int[] linked;
    private final int[] unlinked;
    private final RandomAccessVectorValues vectors;
    private final ImmutableGraphIndex graph;

    GraphIndex(TopK topK, SearchSettings.Graph settings, ItemFactors items) {
        this.topK = topK;
        this.beam = settings.searchBeam();
        this.linked = IntStream.range(0, items.size())
                .filter(row -> CodedFactors.isCodable(items, row))
                .toArray();
        this.unlinked = IntStream.range(0, items.size())
                .filter(row -> !CodedFactors.isCodable(items, row))
                .toArray();
        this.vectors = new ListRandomAccessVectorValues(
                Arrays.stream(linked)
                        .<VectorFloat<?>>mapToObj(row -> vector(items.vectorAt(row)))
                        .toList(),
                items.rank());
        this.graph = build(vectors, settings);
    }

    @Override
    public Optional<List<ScoredItem>> best(ItemFactors items, float[] vector, int k, BitSet excluded) {
        if (CodedQuery.of(vector).isEmpty()) {
            return Optional.empty();
        }
        Shortlist shortlist = new Shortlist(topK, items, vector, k, excluded);
        int[] met = met(vector, Math.max(beam, 2 * k), excluded);
        shortlist.add(met, met.length);
        shortlist.add(unlinked, unlinked.length);
        return Optional.of(shortlist.best());
    }

    /** The best {@code count} rows that a walk has met and that are not excluded. */
    private int[] met(float[] vector, int count, BitSet excluded) {
        try (GraphSearcher searcher = new GraphSearcher(graph)) {
            return Arrays.stream(searcher.search(
                                    DefaultSearchScoreProvider.exact(vector(vector), BEST, vectors),
                                    count,
                                    film -> !excluded.get(linked[film]))
                            .getNodes())
                    .mapToInt(film -> linked[film.node])
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the graph is in memory; closing it failed", e);
        }
    }

    /** On half of the processors: the other half answers. */
    private static ImmutableGraphIndex build(RandomAccessVectorValues vectors, SearchSettings.Graph settings) {
        ForkJoinPool builders =
                new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        try (GraphIndexBuilder builder = new GraphIndexBuilder(
                BuildScoreProvider.randomAccessScoreProvider(vectors, BEST),
                vectors.dimension(),
                settings.neighbours(),
                settings.buildBeam(),
                OVERFLOW,
                DETOUR,
                true,
                true,
                builders,
                builders)) {
            return builder.build(vectors);
        } catch (IOException e) {
            throw new UncheckedIOException("the graph is in memory; closing its builder failed", e);
        } finally {
            builders.shutdown();
        }
    }

    private static VectorFloat<?> vector(float[] factors) {
        return VectorizationProvider.getInstance().getVectorTypeSupport().createFloatVector(factors.clone());
    }
}
