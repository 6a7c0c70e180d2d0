package dev.streambook.recommender.live.bench;

import dev.streambook.recommender.live.endurance.HourGuide;
import dev.streambook.recommender.live.endurance.HourRun;
import dev.streambook.recommender.live.endurance.KillsRun;
import dev.streambook.recommender.search.bench.SearchBench;
import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * What unit 4 measures, by the name that {@code -Dbench} takes. The record of each is {@code docs/unit4/bench/name.csv}, and its
 * table the part of this name in docs/benchmarks.md. A record has the fact {@code remark}, a sentence below the table.
 */
final class Measurements {

    private static final int MINUTES = Integer.getInteger("streambook.hour.minutes", 60);

    private Measurements() {}

    /** In the order in which they run. */
    static Map<String, Callable<Figures>> all() {
        Map<String, Callable<Figures>> all = new LinkedHashMap<>(SearchBench.measurements());
        all.put("freshness", new FreshnessBench(250, List.of(40, 500))::measure);
        all.put("replay", new ReplayBench(System.getProperty("movielens", ""))::measure);
        all.put("rollover", new RolloverBench(20, 50)::measure);
        all.put("bad", new BadBench(10_000, 3, 30)::measure);
        all.put(KillsRun.NAME, () -> new KillsRun(folder(KillsRun.NAME), System.nanoTime()).measure());
        all.put(HourRun.NAME, () -> new HourRun(folder(HourRun.NAME), MINUTES).measure());
        return all;
    }

    /** What runs only if it is named, as it takes so long. */
    static Set<String> named() {
        return Set.of(KillsRun.NAME, HourRun.NAME);
    }

    /** What the page shows of a record. */
    static GuideFigures guide(String name, Figures figures) {
        return name.equals(HourRun.NAME) ? new HourGuide(figures) : new BenchTable(name, figures);
    }

    /** A new one, which stays: with the data of a long run, and with what its programs have said. */
    private static Path folder(String name) throws IOException {
        Path folder = Files.createTempDirectory(name + "-");
        System.out.println("data and consoles are kept in " + folder);
        return folder;
    }
}
