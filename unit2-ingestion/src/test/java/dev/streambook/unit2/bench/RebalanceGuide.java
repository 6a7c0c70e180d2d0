package dev.streambook.unit2.bench;

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

/** Lag through a rebalance in docs/unit2/a-consumer-groups-life.md. */
record RebalanceGuide(Figures figures) implements GuideFigures {

    private static final List<String> PROTOCOLS = List.of("eager", "cooperative");
    private static final long BUSY_SECONDS = RebalanceBench.BUSY.toSeconds();

    @Override
    public String page() {
        return "docs/unit2/a-consumer-groups-life.md";
    }

    @Override
    public Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("rebalance-quick", chart("quick", "Lag through a rebalance"));
        pictures.put("rebalance-busy", chart("busy", "Lag through a rebalance while one member is busy"));
        return pictures;
    }

    @Override
    public Map<String, String> blocks() {
        List<String> lines = new ArrayList<>();
        lines.add(GuideFigures.row(List.of("at most", "eager: lag", "not handled", "cooperative: lag", "not handled")));
        lines.add(GuideFigures.rule(5));
        lines.add(row("a member joins, all are quick", "quick", RebalanceBench.JOINS, RebalanceBench.LEAVES));
        lines.add(row("a member joins, one is busy", "busy", RebalanceBench.JOINS, RebalanceBench.LEAVES));
        lines.add(row("it leaves again", "quick", RebalanceBench.LEAVES, RebalanceBench.END));
        String facts = line(
                "%s records a second to %s partitions. ",
                figures.facts().get("records/s"), figures.facts().get("partitions"));
        return Map.of("rebalance", String.join("\n", lines) + "\n\n" + facts + GuideFigures.measuredInOneJvm(figures));
    }

    private String row(String name, String scenario, double from, double to) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (String protocol : PROTOCOLS) {
            for (String column : List.of("lag", "not handled")) {
                cells.add(line("%.0f", highest(scenario, protocol, column, from, to)));
            }
        }
        return GuideFigures.row(cells);
    }

    private double highest(String scenario, String protocol, String column, double from, double to) {
        return points(scenario, protocol, column).stream()
                .filter(point -> point.x() >= from && point.x() < to)
                .mapToDouble(Point::y)
                .max()
                .orElseThrow();
    }

    private Chart chart(String scenario, String title) {
        double top = figures.rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.get("lag")))
                .max()
                .orElseThrow();
        double step = top > 1500 ? 500 : 200;
        Chart chart = Chart.of(
                title,
                "Three members read a steady stream; a fourth joins, and leaves again. Lag and unhandled records of the"
                        + " eager and of the cooperative protocol, second by second.",
                Axis.of("seconds", 0, RebalanceBench.END, 2),
                Axis.of("records", 0, ProducerGuide.ceiling(top, step), step));
        if (scenario.equals("busy")) {
            chart.band("one member busy", Ink.RED, RebalanceBench.JOINS, RebalanceBench.JOINS + BUSY_SECONDS);
        }
        return chart.line("eager: lag", Ink.BLUE, Stroke.SOLID, points(scenario, "eager", "lag"))
                .line("not handled", Ink.BLUE, Stroke.DOTTED, points(scenario, "eager", "not handled"))
                .line("cooperative: lag", Ink.ORANGE, Stroke.SOLID, points(scenario, "cooperative", "lag"))
                .line("not handled ", Ink.ORANGE, Stroke.DOTTED, points(scenario, "cooperative", "not handled"))
                .moment("a member joins", Ink.GREEN, RebalanceBench.JOINS)
                .moment("it leaves", Ink.GREEN, RebalanceBench.LEAVES);
    }

    private List<Point> points(String scenario, String protocol, String column) {
        return figures.where("scenario", scenario, "protocol", protocol).stream()
                .map(row -> Point.at(Double.parseDouble(row.get("seconds")), Double.parseDouble(row.get(column))))
                .toList();
    }
}
