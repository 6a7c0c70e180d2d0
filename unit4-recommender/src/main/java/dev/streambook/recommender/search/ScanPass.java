package dev.streambook.recommender.search;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One pass over coded factors for several searches, shared by the threads that call it: each takes the next block, until
 * none is left. A block comes from memory once, whatever the number of searches.
 */
final class ScanPass implements Callable<Void> {

    private final List<CodedBlock> blocks;
    private final List<Search> searches;
    private final AtomicInteger next = new AtomicInteger();

    /** @param searches all in these factors */
    ScanPass(CodedFactors factors, List<Search> searches) {
        this.blocks = factors.blocks();
        this.searches = searches;
    }

    @Override
    public Void call() {
        short[] sums = new short[CodedBlock.ROWS];
        int[] found = new int[CodedBlock.ROWS];
        for (int at = next.getAndIncrement(); at < blocks.size(); at = next.getAndIncrement()) {
            CodedBlock block = blocks.get(at);
            searches.forEach(search -> search.look(block, sums, found));
        }
        return null;
    }
}
