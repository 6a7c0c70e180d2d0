package dev.streambook.recommender.search;

import dev.streambook.unit4.ScoredItem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One search in coded factors, on its way. Safe for the threads of a pass. */
final class Search {

    private final CodedFactors factors;
    private final CodedQuery query;
    private final Shortlist shortlist;
    private final int most;
    private final CompletableFuture<Optional<List<ScoredItem>>> answer = new CompletableFuture<>();

    Search(CodedFactors factors, CodedQuery query, Shortlist shortlist) {
        this.factors = factors;
        this.query = query;
        this.shortlist = shortlist;
        // The first blocks come in whole, one for each thread. If the rest is not sifted either, a plain scan costs
        // less.
        this.most = 64 * CodedBlock.ROWS + factors.size() / 16;
    }

    CodedFactors factors() {
        return factors;
    }

    /** Completed when the search ends: empty if too many rows may be among the best. */
    CompletableFuture<Optional<List<ScoredItem>>> answer() {
        return answer;
    }

    /** The rows that have no codes can be anything. */
    void begin() {
        int[] uncoded = factors.uncoded();
        guarded(() -> shortlist.add(uncoded, uncoded.length));
    }

    /** Adds the rows of a block that can be among the best. */
    void look(CodedBlock block, short[] sums, int[] found) {
        float bar = shortlist.bar();
        if (answer.isDone() || !query.canReach(bar, block)) {
            return;
        }
        block.products(query.codes(), sums);
        int count = block.atLeast(query.leastProduct(bar, block), sums, found);
        if (count > 0) {
            guarded(() -> shortlist.add(found, count));
        }
    }

    /** No block is left. */
    void end() {
        guarded(() -> answer.complete(Optional.of(shortlist.best())));
    }

    /** What 4.8 throws belongs to the one who asked, and not to the other searches of the pass. */
    private void guarded(Runnable step) {
        try {
            step.run();
            if (shortlist.added() > most) {
                answer.complete(Optional.empty());
            }
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }
}
