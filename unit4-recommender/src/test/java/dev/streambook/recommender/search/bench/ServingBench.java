package dev.streambook.recommender.search.bench;

import dev.streambook.workbook.figures.Figures;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The service under load: it answers in a process of its own, on the same machine, and this one asks. Each way is compared
 * with a plain scan of the same floats, on one thread of the answering process, while nobody asks.
 */
final class ServingBench {

    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 10;
    private static final List<Integer> CALLERS = List.of(1, 8);
    private static final List<Way> WAYS = List.of(
            new Way("random", 1_000_000, Method.REFERENCE),
            new Way("random", 1_000_000, Method.EXACT),
            new Way("random", 100_000, Method.REFERENCE),
            new Way("random", 100_000, Method.EXACT),
            new Way("trained", 100_000, Method.EXACT),
            new Way("trained", 100_000, Method.APPROXIMATE));

    private final Path folder;

    /** @param folder where trained factors are kept */
    ServingBench(Path folder) {
        this.folder = folder;
    }

    private record Way(String factors, int size, Method method) {}

    Figures measure() throws Exception {
        Figures figures = Figures.ofThisRun();
        figures.facts().put("remark", Catalogue.REMARK);
        for (Way way : WAYS) {
            try (AnsweringProcess process = AnsweringProcess.start(
                    way.factors(), Integer.toString(way.size()), way.method().name(), folder.toString())) {
                for (int callers : CALLERS) {
                    figures.add(row(way, callers, process));
                }
            }
        }
        return figures;
    }

    private static Map<String, Object> row(Way way, int count, AnsweringProcess process) throws Exception {
        Callers callers = new Callers(process.url(), count);
        callers.ask(WARM_UP_SECONDS);
        PlainScan.Cost before = process.plainScan();
        double cpu = process.cpuMillis();
        Callers.Answers answers = callers.ask(SECONDS);
        double cpuOfOne = (process.cpuMillis() - cpu) / answers.requests();
        PlainScan.Cost after = process.plainScan();
        double plain = (before.wallMillis() + after.wallMillis()) / 2;
        double plainCpu = (before.cpuMillis() + after.cpuMillis()) / 2;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("factors", way.factors());
        row.put("films", process.films());
        row.put("search", way.method().label());
        row.put("callers", count);
        row.put("requests/s", text(answers.perSecond()));
        row.put("p50 ms", text(answers.millis(50)));
        row.put("p99 ms", text(answers.millis(99)));
        row.put("plain scan ms", text(plain));
        row.put("times the plain scan", text(answers.perSecond() * plain / 1_000));
        row.put("cpu ms a request", text(cpuOfOne));
        row.put("cpu ms of the plain scan", text(plainCpu));
        row.put("load", text(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        System.out.println(row);
        return row;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
