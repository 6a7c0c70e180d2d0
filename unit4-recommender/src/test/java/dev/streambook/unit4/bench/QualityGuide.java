package dev.streambook.unit4.bench;

import static dev.streambook.workbook.figures.GuideFigures.line;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.Picture;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How good the lists are, in docs/unit4/4.13-does-it-help.md. */
record QualityGuide(Figures figures) implements GuideFigures {

    private static final List<String> RECOMMENDERS =
            List.of("popularity", "item co-occurrence", "batch-only", "stream-only", "hybrid");
    private static final List<Ink> INKS = List.of(Ink.GREY, Ink.ORANGE, Ink.VIOLET, Ink.GREEN, Ink.BLUE);
    private static final List<Stroke> STROKES =
            List.of(Stroke.DOTTED, Stroke.DASHED, Stroke.DASHED, Stroke.DASHED, Stroke.SOLID);
    private static final int PARTS = 10;

    @Override
    public String page() {
        return "docs/unit4/4.13-does-it-help.md";
    }

    @Override
    public Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("4.13-recall", recall());
        pictures.put("4.13-recall-over-time", overTime());
        return pictures;
    }

    @Override
    public Map<String, String> blocks() {
        return Map.of("quality", table(), "new-films", newFilms(), "two-errors", errors());
    }

    /** A bar each, with the standard error as two rings above and below its end. */
    private Chart recall() {
        Chart chart = Chart.of(
                "Recall@10, event by event",
                "A bar for each recommender: popularity, item co-occurrence, batch-only, stream-only, hybrid. The rings are one"
                        + " standard error above and below.",
                Axis.names("", RECOMMENDERS, 0.6),
                Axis.of("recall@10", 0, 0.16, 0.02));
        for (int i = 0; i < RECOMMENDERS.size(); i++) {
            double mean = number("recall", RECOMMENDERS.get(i));
            double error = number("recall error", RECOMMENDERS.get(i));
            chart.bars("", INKS.get(i), 0.6, List.of(Point.at(i, mean)))
                    .rings("", Ink.RED, List.of(Point.at(i, mean - error), Point.at(i, mean + error)));
        }
        return chart;
    }

    private Chart overTime() {
        Chart chart = Chart.of(
                "Recall@10 in each tenth of the tests",
                "Five lines over ten parts of the stream. The lines go up and down together, because some parts have users who are"
                        + " easier to serve.",
                Axis.of("tenth of the tests, in the order of time", 1, PARTS, 1),
                Axis.of("recall@10", 0, 0.24, 0.04));
        for (int i = 0; i < RECOMMENDERS.size(); i++) {
            List<Point> points = new ArrayList<>();
            for (int part = 1; part <= PARTS; part++) {
                points.add(Point.at(part, number("recall " + part, RECOMMENDERS.get(i))));
            }
            chart.line(RECOMMENDERS.get(i), INKS.get(i), STROKES.get(i), points);
        }
        return chart;
    }

    private String table() {
        List<String> lines = new ArrayList<>();
        List<String> head = List.of(
                "recommender",
                "recall@10",
                "nDCG@10",
                "recall@10, untouched part",
                "recall@10, split by time",
                "coverage",
                "novelty");
        lines.add(GuideFigures.row(head));
        lines.add(GuideFigures.rule(head.size()));
        for (String name : RECOMMENDERS) {
            lines.add(GuideFigures.row(List.of(
                    name,
                    plusMinus("recall", name),
                    plusMinus("ndcg", name),
                    plusMinus("untouched recall", name),
                    plusMinus("split recall", name),
                    line("%.0f %%", 100 * number("coverage", name)),
                    line("%.1f bits", number("novelty", name)))));
        }
        lines.add("");
        lines.add(line(
                "%,.0f tests of %,.0f users, event by event; a split by time has one list for each of %,.0f users. ± is the standard"
                        + " error. %s",
                number("tests", "hybrid"),
                number("users", "hybrid"),
                number("split tests", "hybrid"),
                GuideFigures.measuredInOneJvm(figures)));
        return String.join("\n", lines);
    }

    private String newFilms() {
        return line(
                "In ml-latest-small, nobody had rated the film before in %.0f %% of the tests, and %s tests are of a user who had rated"
                        + " nothing before.",
                100 * Double.parseDouble(figures.facts().get("new films")),
                figures.facts().get("new users"));
    }

    private String errors() {
        double recall = number("recall", "hybrid");
        double coin = Math.sqrt(recall * (1 - recall) / number("tests", "hybrid"));
        return line(
                "For the hybrid recommender below, the familiar formula gives an error of %.4f, and the users give %.4f: %.1f times as"
                        + " much.",
                coin, number("recall error", "hybrid"), number("recall error", "hybrid") / coin);
    }

    private String plusMinus(String column, String recommender) {
        return line("%.3f ± %.3f", number(column, recommender), number(column + " error", recommender));
    }

    private double number(String column, String recommender) {
        return figures.number(column, "recommender", recommender);
    }
}
