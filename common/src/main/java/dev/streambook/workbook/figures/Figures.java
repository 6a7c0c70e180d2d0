package dev.streambook.workbook.figures;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one run: a file of comma-separated values under {@code docs/unitN/bench}, whose first lines say when and
 * where it was measured.
 *
 * @param facts such as {@code date}, in their order
 * @param rows values by the name of their column; no value holds a comma
 */
public record Figures(Map<String, String> facts, List<Map<String, String>> rows) {

    /** Without rows yet, measured today and here. */
    public static Figures ofThisRun() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("java", Integer.toString(Runtime.version().feature()));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        facts.put("load", load < 0 ? "not known" : Long.toString(Math.round(load)));
        return new Figures(facts, new ArrayList<>());
    }

    /** What {@link #write} wrote. */
    public static Figures read(int unit, String name) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<String> table = new ArrayList<>();
        for (String line : lines(file(unit, name))) {
            if (line.startsWith("# ")) {
                String[] fact = line.substring(2).split(": ", 2);
                facts.put(fact[0], fact[1]);
            } else {
                table.add(line);
            }
        }
        List<String> columns = List.of(table.get(0).split(","));
        return new Figures(
                facts,
                table.stream()
                        .skip(1)
                        .map(line -> row(columns, line.split(",")))
                        .toList());
    }

    /** Adds a row; all rows have the same columns. */
    public void add(Map<String, Object> row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.forEach((column, value) -> texts.put(column, value.toString()));
        rows.add(texts);
    }

    /** Writes {@code docs/unitN/bench/name.csv}. */
    public void write(int unit, String name) {
        List<String> lines = new ArrayList<>();
        facts.forEach((fact, value) -> lines.add("# " + fact + ": " + value));
        lines.add(String.join(",", rows.get(0).keySet()));
        rows.forEach(row -> lines.add(String.join(",", row.values())));
        try {
            Path file = file(unit, name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows whose columns have these values: {@code where("acks", "all", "linger.ms", "0")}. */
    public List<Map<String, String>> where(String... columnsAndValues) {
        return rows.stream().filter(row -> has(row, columnsAndValues)).toList();
    }

    /** The number in a column of the one row with these values. */
    public double number(String column, String... columnsAndValues) {
        List<Map<String, String>> found = where(columnsAndValues);
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "%d rows with %s; expected one".formatted(found.size(), List.of(columnsAndValues)));
        }
        return Double.parseDouble(found.get(0).get(column));
    }

    private static boolean has(Map<String, String> row, String... columnsAndValues) {
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            if (!columnsAndValues[i + 1].equals(row.get(columnsAndValues[i]))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> row(List<String> columns, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(columns.get(i), values[i]);
        }
        return row;
    }

    private static Path file(int unit, String name) {
        return ProjectFolder.root().resolve("docs/unit" + unit + "/bench/" + name + ".csv");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no figures in %s; expected the record of a run with -Pbench".formatted(file), e);
        }
    }
}
