package dev.streambook.unit3.ways;

import static dev.streambook.workbook.figures.GuideFigures.line;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Axis.Tick;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.Picture;
import dev.streambook.workbook.picture.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Latency and throughput in docs/unit3/choosing-an-engine.md. */
record WaysGuide(Figures figures) implements GuideFigures {

    @Override
    public String page() {
        return "docs/unit3/choosing-an-engine.md";
    }

    @Override
    public Map<String, Picture> pictures() {
        return Map.of("three-ways", latency());
    }

    @Override
    public Map<String, String> blocks() {
        return Map.of("ways", table() + "\n\n" + GuideFigures.measuredInOneJvm(figures));
    }

    private Chart latency() {
        List<String> engines = engines();
        List<Double> marks = List.of(1.0, 10.0, 100.0, 1_000.0, 10_000.0);
        Chart chart = Chart.of(
                "From a play to its count",
                "Milliseconds until a play is counted, half of the plays and 99 of 100, for each engine; each line up is ten"
                        + " times as long.",
                Axis.names("", engines, 0.5),
                new Axis(
                        "milliseconds, at %s plays a second"
                                .formatted(figures.facts().get("steady rate")),
                        0,
                        4,
                        marks.stream()
                                .map(mark -> new Tick(Math.log10(mark), line("%,.0f", mark)))
                                .toList()));
        return chart.bars("half of them within", Ink.BLUE, 0.3, bars(-0.17, "p50 ms"))
                .bars("99 % within", Ink.ORANGE, 0.3, bars(0.17, "p99 ms"));
    }

    private List<Point> bars(double shift, String column) {
        List<Point> bars = new ArrayList<>();
        for (int i = 0; i < engines().size(); i++) {
            bars.add(Point.at(
                    i + shift,
                    Math.log10(Math.max(
                            1, figures.number(column, "engine", engines().get(i))))));
        }
        return bars;
    }

    private String table() {
        List<String> lines = new ArrayList<>();
        lines.add(GuideFigures.row(List.of(
                "",
                "half of the plays within",
                "99 % within",
                "plays a second at most",
                "against " + engines().get(0))));
        lines.add(GuideFigures.rule(5));
        ToDoubleFunction<String> throughput = engine -> figures.number("plays/s", "engine", engine);
        double base = throughput.applyAsDouble(engines().get(0));
        for (String engine : engines()) {
            lines.add(GuideFigures.row(List.of(
                    engine,
                    line("%,.0f ms", figures.number("p50 ms", "engine", engine)),
                    line("%,.0f ms", figures.number("p99 ms", "engine", engine)),
                    line("%,.0f", throughput.applyAsDouble(engine)),
                    GuideFigures.ratio(throughput.applyAsDouble(engine) / base))));
        }
        return String.join("\n", lines);
    }

    private List<String> engines() {
        return figures.rows().stream().map(row -> row.get("engine")).toList();
    }
}
