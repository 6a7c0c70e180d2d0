package dev.streambook.recommender.search.bench;

import dev.streambook.workbook.figures.Chosen;
import dev.streambook.workbook.figures.Figures;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the search for the best films, one thing or all, prints it, and writes it to {@code docs/benchmarks.md}. */
public final class SearchBench {

    /** One thing to measure. */
    @FunctionalInterface
    private interface Measurement {
        Figures run() throws Exception;
    }

    private SearchBench() {}

    /** @param arguments {@code kernels}, {@code indexes}, {@code serving}; nothing means all */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "factors");
        Map<String, Measurement> all = new LinkedHashMap<>();
        all.put(KernelRun.NAME, new KernelRun(folder)::measure);
        all.put(IndexBench.NAME, new IndexBench(folder)::measure);
        all.put(ServingBench.NAME, new ServingBench(folder)::measure);
        List<String> chosen = Chosen.of(all.keySet(), arguments);
        if (chosen.isEmpty()) {
            return;
        }
        System.setProperty("streambook.docs", "update");
        for (String name : chosen) {
            System.out.println("measuring: " + name);
            all.get(name).run().write(4, name);
            new SearchGuide(name, Figures.read(4, name)).keep(System.out::println);
        }
        System.exit(0); // the threads that search are not told to end
    }
}
