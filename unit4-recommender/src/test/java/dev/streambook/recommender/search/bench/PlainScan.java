package dev.streambook.recommender.search.bench;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.figures.Samples;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What everything is compared with: one thread, one inner product after the other, a priority queue of the best. */
final class PlainScan implements TopK {

    private static final int SCANS = 15;
    private static final int K = 10;

    /**
     * The medians of some scans.
     *
     * @param wallMillis how long a scan took
     * @param cpuMillis the processor time in that, which other work on the machine changes little
     */
    record Cost(double wallMillis, double cpuMillis) {}

    /** Measured here and now. */
    static Cost cost(Catalogue catalogue) {
        TopK plain = new PlainScan();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] wall = new double[SCANS];
        double[] cpu = new double[SCANS];
        for (int scan = 0; scan < SCANS; scan++) {
            long start = System.nanoTime();
            long cpuStart = threads.getCurrentThreadCpuTime();
            plain.of(catalogue.films(), catalogue.user(scan), K, new BitSet());
            wall[scan] = (System.nanoTime() - start) / 1e6;
            cpu[scan] = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e6;
        }
        return new Cost(Samples.quantile(wall, 0.5), Samples.quantile(cpu, 0.5));
    }

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        PriorityQueue<ScoredItem> best = new PriorityQueue<>(Comparator.comparing(ScoredItem::score));
        for (int row = 0; row < items.size(); row++) {
            if (!excluded.get(row)) {
                float score = items.dot(row, vector);
                if (best.size() < k || score > best.peek().score()) {
                    best.add(new ScoredItem(items.itemAt(row), score));
                    if (best.size() > k) {
                        best.poll();
                    }
                }
            }
        }
        List<ScoredItem> list = new ArrayList<>(best);
        list.sort(Comparator.comparing(ScoredItem::score).reversed());
        return list;
    }
}
