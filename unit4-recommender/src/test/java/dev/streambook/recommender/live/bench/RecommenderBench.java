package dev.streambook.recommender.live.bench;

import dev.streambook.workbook.figures.Chosen;
import dev.streambook.workbook.figures.Figures;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Measures the recommender, one thing or all, prints it, and writes it to {@code docs/benchmarks.md}. */
public final class RecommenderBench {

    private RecommenderBench() {}

    /** @param arguments names of {@link Measurements}; nothing means all that do not take too long */
    public static void main(String[] arguments) throws Exception {
        Map<String, Callable<Figures>> all = Measurements.all();
        if (arguments.length == 0) {
            all.keySet().removeAll(Measurements.named());
        }
        List<String> chosen = Chosen.of(all.keySet(), arguments);
        if (chosen.isEmpty()) {
            return;
        }
        System.setProperty("streambook.docs", "update");
        for (String name : chosen) {
            System.out.println("measuring: " + name);
            all.get(name).call().write(4, name);
            Measurements.guide(name, Figures.read(4, name)).keep(System.out::println);
        }
        System.exit(0); // the threads that search are not told to end
    }
}
