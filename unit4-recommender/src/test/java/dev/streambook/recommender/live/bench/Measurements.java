package dev.streambook.recommender.live.bench;

import dev.streambook.recommender.search.bench.SearchBench;
import dev.streambook.workbook.figures.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What unit 4 measures, by the name that {@code -Dbench} takes. The record of each is {@code docs/unit4/bench/name.csv}, and its
 * table the part of this name in docs/benchmarks.md. A record has the fact {@code remark}, a sentence below the table.
 */
final class Measurements {

    private Measurements() {}

    /** In the order in which they run. */
    static Map<String, Callable<Figures>> all() {
        Map<String, Callable<Figures>> all = new LinkedHashMap<>(SearchBench.measurements());
        all.put("freshness", new FreshnessBench(250, List.of(40, 500))::measure);
        all.put("replay", new ReplayBench(System.getProperty("movielens", ""))::measure);
        all.put("rollover", new RolloverBench(20, 50)::measure);
        all.put("bad", new BadBench(10_000, 3, 30)::measure);
        return all;
    }
}
