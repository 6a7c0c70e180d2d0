package dev.streambook.recommender.live.bench;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;
import dev.streambook.workbook.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table of docs/benchmarks.md: all columns of the record, when and where it was measured, and the record's own remark.
 *
 * @param name of the measurement, of its record, and of the part of the page
 */
record BenchTable(String name, Figures figures) implements GuideFigures {

    @Override
    public String page() {
        return "docs/benchmarks.md";
    }

    @Override
    public Map<String, Picture> pictures() {
        return Map.of();
    }

    @Override
    public Map<String, String> blocks() {
        return Map.of(name, figures.rows().isEmpty() ? "Not measured yet." : table() + "\n\n" + measured());
    }

    private String table() {
        List<String> columns = List.copyOf(figures.rows().get(0).keySet());
        List<String> lines = new ArrayList<>();
        lines.add(GuideFigures.row(columns));
        lines.add(GuideFigures.rule(columns.size()));
        for (Map<String, String> row : figures.rows()) {
            lines.add(GuideFigures.row(columns.stream().map(row::get).toList()));
        }
        return String.join("\n", lines);
    }

    private String measured() {
        return GuideFigures.measured(figures) + " " + figures.facts().get("remark");
    }
}
