package dev.streambook.recommender.search.bench;

import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.figures.Figures;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an index costs before its first answer, and how many of the best ten films it finds. */
final class IndexBench {

    private static final int K = 10;
    private static final int USERS = 200;

    private final Path folder;

    /** @param folder where trained factors are kept */
    IndexBench(Path folder) {
        this.folder = folder;
    }

    Figures measure() throws Exception {
        Figures figures = Figures.ofThisRun();
        figures.facts().put("remark", Catalogue.REMARK);
        figures.add(row("random", 1_000_000, Method.EXACT));
        figures.add(row("trained", 100_000, Method.EXACT));
        figures.add(row("trained", 100_000, Method.APPROXIMATE));
        return figures;
    }

    private Map<String, Object> row(String factors, int size, Method method) throws Exception {
        Catalogue catalogue = Catalogue.of(factors, size, folder);
        TopK topK = method.make();
        long before = usedMegabytes();
        long start = System.nanoTime();
        IndexBuild.await(method, topK, catalogue);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("factors", factors);
        row.put("films", catalogue.films().size());
        row.put("search", method.label());
        row.put("build s", String.format(Locale.ROOT, "%.1f", seconds));
        row.put("index MB", usedMegabytes() - before);
        row.put("factors MB", (long) catalogue.films().size() * Catalogue.RANK * Float.BYTES / 1_000_000);
        row.put("recall@10", String.format(Locale.ROOT, "%.4f", recall(catalogue, topK)));
        System.out.println(row);
        return row;
    }

    private static double recall(Catalogue catalogue, TopK topK) {
        TopK exact = Method.REFERENCE.make();
        BitSet none = new BitSet();
        long found = 0;
        for (int user = 0; user < USERS; user++) {
            List<ScoredItem> best = exact.of(catalogue.films(), catalogue.user(user), K, none);
            found += topK.of(catalogue.films(), catalogue.user(user), K, none).stream()
                    .filter(best::contains)
                    .count();
        }
        return (double) found / K / USERS;
    }

    /** After a full collection: what is alive. */
    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }
}
