package dev.streambook.recommender.search.bench;

import dev.streambook.workbook.figures.Figures;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** What is measured of the search for the best films, by its name. */
public final class SearchBench {

    private SearchBench() {}

    /** In the order in which they run. */
    public static Map<String, Callable<Figures>> measurements() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "factors");
        Map<String, Callable<Figures>> all = new LinkedHashMap<>();
        all.put("kernels", new KernelRun(folder)::measure);
        all.put("indexes", new IndexBench(folder)::measure);
        all.put("serving", new ServingBench(folder)::measure);
        return all;
    }
}
