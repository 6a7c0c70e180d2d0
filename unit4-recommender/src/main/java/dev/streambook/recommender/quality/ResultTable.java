package dev.streambook.recommender.quality;

import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.workbook.figures.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The results as a table to read, and as figures to keep. */
final class ResultTable {

    private static final String LINE = "%-20s %9s %8s %9s %8s   %9s %8s   %9s %8s   %9s %8s%n";

    private final List<Result> results;
    private final TestedEvents tested;

    ResultTable(List<Result> results, TestedEvents tested) {
        this.results = results;
        this.tested = tested;
    }

    String text(int k) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                LINE,
                "",
                "recall@" + k,
                "± error",
                "nDCG@" + k,
                "± error",
                "untouched",
                "± error",
                "by time",
                "± error",
                "coverage",
                "novelty"));
        for (Result result : results) {
            text.append(String.format(
                    Locale.ROOT,
                    LINE,
                    result.name(),
                    mean(result.prequential().recall()),
                    error(result.prequential().recall()),
                    mean(result.prequential().ndcg()),
                    error(result.prequential().ndcg()),
                    mean(result.untouched().recall()),
                    error(result.untouched().recall()),
                    mean(result.byTime().recall()),
                    error(result.byTime().recall()),
                    number(result.shown().coverage()),
                    String.format(Locale.ROOT, "%.1f", result.shown().novelty())));
        }
        Judgement one = results.get(0).prequential();
        Judgement split = results.get(0).byTime();
        return text.append(String.format(
                        Locale.ROOT,
                        """
                        %,d tests of %,d users, event by event; in %.0f %% of them the film is new to everybody.
                        untouched: recall@%d of the %,d tests after the part that the settings were tuned on.
                        by time: recall@%d of one list for each of %,d users, frozen before the newest events.
                        ± is the standard error, with users as the sample.
                        """,
                        one.tests(),
                        one.users(),
                        100 * tested.newFilmShare(),
                        k,
                        tested.untouched(),
                        k,
                        split.tests()))
                .toString();
    }

    /** One row for each recommender. */
    Figures figures() {
        Figures figures = Figures.ofThisRun();
        figures.facts().put("new films", number(tested.newFilmShare()));
        figures.facts().put("new users", Integer.toString(tested.newUsers()));
        for (Result result : results) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("recommender", result.name());
            put(row, "", result.prequential());
            put(row, "untouched ", result.untouched());
            put(row, "split ", result.byTime());
            row.put("coverage", number(result.shown().coverage()));
            row.put("novelty", number(result.shown().novelty()));
            for (int part = 0; part < result.tenths().size(); part++) {
                row.put("recall " + (part + 1), mean(result.tenths().get(part).recall()));
            }
            figures.add(row);
        }
        return figures;
    }

    private static void put(Map<String, Object> row, String prefix, Judgement judgement) {
        row.put(prefix + "tests", judgement.tests());
        row.put(prefix + "users", judgement.users());
        row.put(prefix + "recall", mean(judgement.recall()));
        row.put(prefix + "recall error", error(judgement.recall()));
        row.put(prefix + "ndcg", mean(judgement.ndcg()));
        row.put(prefix + "ndcg error", error(judgement.ndcg()));
    }

    private static String mean(Optional<Estimate> estimate) {
        return text(estimate, each -> Optional.of(each.mean()));
    }

    private static String error(Optional<Estimate> estimate) {
        return text(estimate, each -> each.error().stream().boxed().findAny());
    }

    private static String text(Optional<Estimate> estimate, Function<Estimate, Optional<Double>> part) {
        return estimate.flatMap(part).map(ResultTable::number).orElse("none");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
