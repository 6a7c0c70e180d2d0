package dev.streambook.recommender.search.bench;

import static dev.streambook.workbook.figures.GuideFigures.line;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;
import dev.streambook.workbook.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table of docs/benchmarks.md.
 *
 * @param name of the measurement, of its record, and of the part of the page
 */
record SearchGuide(String name, Figures figures) implements GuideFigures {

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
        return Map.of(name, table() + "\n\n" + where());
    }

    private String table() {
        List<String> columns = List.copyOf(figures.rows().get(0).keySet());
        List<String> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(columns);
        if (name.equals(KernelRun.NAME)) {
            head.add("times as quick as the plain scan");
        }
        lines.add(GuideFigures.row(head));
        lines.add(GuideFigures.rule(head.size()));
        for (Map<String, String> row : figures.rows()) {
            List<String> cells = new ArrayList<>(columns.stream().map(row::get).toList());
            if (name.equals(KernelRun.NAME)) {
                cells.add(GuideFigures.ratio(plain(row) / Double.parseDouble(row.get("ms"))));
            }
            lines.add(GuideFigures.row(cells));
        }
        return String.join("\n", lines);
    }

    private double plain(Map<String, String> row) {
        return figures.number(
                "ms", "factors", row.get("factors"), "films", row.get("films"), "search", Method.PLAIN.label());
    }

    private String where() {
        Map<String, String> facts = figures.facts();
        return line(
                "Measured on %s with Java %s on %s processors that had other work as well: the machine's load was %s at the start."
                        + " Vectors of %s factors.",
                facts.get("date"), facts.get("java"), facts.get("processors"), facts.get("load"), facts.get("rank"));
    }
}
