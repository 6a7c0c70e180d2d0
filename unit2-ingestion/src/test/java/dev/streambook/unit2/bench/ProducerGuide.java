package dev.streambook.unit2.bench;

import static dev.streambook.workbook.figures.GuideFigures.line;
import static dev.streambook.workbook.figures.GuideFigures.ratio;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Axis.Tick;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.Picture;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Throughput and latency in docs/unit2/a-producers-life.md. */
record ProducerGuide(Figures figures) implements GuideFigures {

    private static final List<Ink> INKS = List.of(Ink.GREY, Ink.BLUE, Ink.VIOLET, Ink.ORANGE);
    private static final List<Stroke> STROKES = List.of(Stroke.DOTTED, Stroke.SOLID, Stroke.DASHED, Stroke.SOLID);

    @Override
    public String page() {
        return "docs/unit2/a-producers-life.md";
    }

    @Override
    public Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("producer-throughput", throughput());
        pictures.put("producer-latency", latency());
        pictures.put("producer-acks", acks());
        return pictures;
    }

    @Override
    public Map<String, String> blocks() {
        return Map.of(
                "producer", batchTable() + "\n\n" + acksTable() + "\n\n" + GuideFigures.measuredInOneJvm(figures));
    }

    private Chart throughput() {
        double top = ceiling(
                figures.where("acks", "all").stream()
                        .mapToDouble(row -> Double.parseDouble(row.get("records/s")) / base())
                        .max()
                        .orElseThrow(),
                0.5);
        Chart chart = Chart.of(
                "Throughput of a producer",
                "Records a second against batch.size, a line for each linger.ms, as multiples of the default setting.",
                Axis.names(
                        "batch.size",
                        ProducerSetting.BATCHES.stream()
                                .map(ProducerGuide::bytes)
                                .toList(),
                        0.2),
                Axis.of("records/s; the default setting is 1", 0, top, 0.5));
        for (int i = 0; i < INKS.size(); i++) {
            int linger = ProducerSetting.LINGERS.get(i);
            List<Point> points = new ArrayList<>();
            for (int batch = 0; batch < ProducerSetting.BATCHES.size(); batch++) {
                points.add(Point.at(batch, relative("all", linger, ProducerSetting.BATCHES.get(batch))));
            }
            chart.line("linger.ms=" + linger, INKS.get(i), STROKES.get(i), points)
                    .dots("", INKS.get(i), points);
        }
        return chart.level("default", Ink.GREY, 1);
    }

    private Chart latency() {
        double top = ceiling(
                figures.where("acks", "all").stream()
                        .mapToDouble(row -> Double.parseDouble(row.get("p50 ms")))
                        .max()
                        .orElseThrow(),
                10);
        Chart chart = Chart.of(
                "Latency of a producer at " + figures.facts().get("steady rate"),
                "Half of the records are acknowledged within this time, against linger.ms, a line for each batch.size.",
                new Axis(
                        "linger.ms",
                        0,
                        50,
                        ProducerSetting.LINGERS.stream()
                                .map(linger -> new Tick(linger, "" + linger))
                                .toList()),
                Axis.of("milliseconds from due to acknowledged, median", 0, top, 10));
        for (int i = 0; i < INKS.size(); i++) {
            int batch = ProducerSetting.BATCHES.get(i);
            List<Point> points = ProducerSetting.LINGERS.stream()
                    .map(linger -> Point.at(linger, number("p50 ms", "all", linger, batch)))
                    .toList();
            chart.line("batch.size=" + bytes(batch), INKS.get(i), STROKES.get(i), points)
                    .dots("", INKS.get(i), points);
        }
        return chart;
    }

    private Chart acks() {
        List<Integer> lingers = List.of(0, 5, 50);
        double top = ceiling(
                figures.where("batch.size", "" + ProducerSetting.DEFAULT_BATCH).stream()
                        .mapToDouble(row -> Double.parseDouble(row.get("records/s")) / base())
                        .max()
                        .orElseThrow(),
                0.5);
        Chart chart = Chart.of(
                "Throughput by acks",
                "Records a second for acks 0, 1 and all, each with linger.ms 0, 5 and 50, as multiples of the default.",
                Axis.names("acks, with batch.size 16 KiB", ProducerSetting.ACKS, 0.5),
                Axis.of("records/s; the default setting is 1", 0, top, 0.5));
        for (int i = 0; i < lingers.size(); i++) {
            double shift = (i - 1) * 0.25;
            int linger = lingers.get(i);
            chart.bars(
                    "linger.ms=" + linger,
                    List.of(Ink.GREY, Ink.BLUE, Ink.ORANGE).get(i),
                    0.22,
                    IntStream.range(0, 3)
                            .mapToObj(acks -> Point.at(
                                    acks + shift,
                                    relative(ProducerSetting.ACKS.get(acks), linger, ProducerSetting.DEFAULT_BATCH)))
                            .toList());
        }
        return chart;
    }

    private String batchTable() {
        List<String> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("`linger.ms`"));
        ProducerSetting.BATCHES.forEach(batch -> head.add("×, " + bytes(batch)));
        ProducerSetting.BATCHES.forEach(batch -> head.add("ms, " + bytes(batch)));
        lines.add(GuideFigures.row(head));
        lines.add(GuideFigures.rule(head.size()));
        for (int linger : ProducerSetting.LINGERS) {
            List<String> cells = new ArrayList<>(List.of("" + linger));
            ProducerSetting.BATCHES.forEach(batch -> cells.add(ratio(relative("all", linger, batch))));
            ProducerSetting.BATCHES.forEach(batch -> cells.add(millis(number("p50 ms", "all", linger, batch))));
            lines.add(GuideFigures.row(cells));
        }
        return String.join("\n", lines);
    }

    private String acksTable() {
        List<String> lines = new ArrayList<>();
        lines.add(GuideFigures.row(List.of(
                "`acks`",
                "×, linger 0",
                "×, linger 5",
                "×, linger 50",
                "median ms, linger 0",
                "99 % within ms, linger 0")));
        lines.add(GuideFigures.rule(6));
        int batch = ProducerSetting.DEFAULT_BATCH;
        for (String acks : ProducerSetting.ACKS) {
            lines.add(GuideFigures.row(List.of(
                    "`" + acks + "`",
                    ratio(relative(acks, 0, batch)),
                    ratio(relative(acks, 5, batch)),
                    ratio(relative(acks, 50, batch)),
                    millis(number("p50 ms", acks, 0, batch)),
                    millis(number("p99 ms", acks, 0, batch)))));
        }
        return String.join("\n", lines);
    }

    private static String millis(double value) {
        return line(value < 9.5 ? "%.1f" : "%.0f", value);
    }

    private double relative(String acks, int linger, int batch) {
        return number("records/s", acks, linger, batch) / base();
    }

    private double base() {
        return number("records/s", "all", 0, ProducerSetting.DEFAULT_BATCH);
    }

    private double number(String column, String acks, int linger, int batch) {
        return figures.number(column, "acks", acks, "linger.ms", "" + linger, "batch.size", "" + batch);
    }

    private static String bytes(int bytes) {
        return bytes / 1024 + " KiB";
    }

    static double ceiling(double value, double step) {
        return Math.ceil(value / step) * step;
    }
}
