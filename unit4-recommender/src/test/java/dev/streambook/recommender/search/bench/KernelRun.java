package dev.streambook.recommender.search.bench;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link KernelBench} by JMH, for a hundred thousand films and for a million. */
final class KernelRun {

    private final Path folder;

    /** @param folder where trained factors are kept */
    KernelRun(Path folder) {
        this.folder = folder;
    }

    Figures measure() throws Exception {
        Catalogue.of("trained", 100_000, folder); // trained once, not in each fork
        Figures figures = Figures.ofThisRun();
        figures.facts().put("remark", Catalogue.REMARK);
        for (String films : List.of("1000000", "100000")) {
            add(figures, options("random", films).param("method", "PLAIN", "REFERENCE", "EXACT"));
        }
        add(figures, options("trained", "100000").param("method", "PLAIN", "REFERENCE", "EXACT", "APPROXIMATE"));
        figures.rows().forEach(row -> row.put("times as quick as the plain scan", ratio(figures, row)));
        return figures;
    }

    private ChainedOptionsBuilder options(String factors, String films) {
        return new OptionsBuilder()
                .include(KernelBench.class.getName())
                .param("factors", factors)
                .param("films", films)
                .jvmArgsAppend("-Dstreambook.bench.folder=" + folder);
    }

    private static void add(Figures figures, ChainedOptionsBuilder options) throws RunnerException {
        for (RunResult result : new Runner(options.build()).run()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("factors", result.getParams().getParam("factors"));
            row.put("films", result.getParams().getParam("films"));
            row.put(
                    "search",
                    Method.valueOf(result.getParams().getParam("method")).label());
            row.put("ms", text(result.getPrimaryResult().getScore()));
            row.put("error ms", text(result.getPrimaryResult().getScoreError()));
            figures.add(row);
        }
    }

    private static String ratio(Figures figures, Map<String, String> row) {
        double plain = figures.number(
                "ms", "factors", row.get("factors"), "films", row.get("films"), "search", Method.PLAIN.label());
        return GuideFigures.ratio(plain / Double.parseDouble(row.get("ms")));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
