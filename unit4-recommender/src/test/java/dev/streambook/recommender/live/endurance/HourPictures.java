package dev.streambook.recommender.live.endurance;

import dev.streambook.workbook.figures.GuideFigures;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Axis.Tick;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.Picture;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pictures of the long run. */
record HourPictures(Course course) {

    private static final int MARKS = 6;

    Map<String, Picture> all() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("hour-memory", memory());
        pictures.put("hour-folder", folder());
        pictures.put("hour-files", files());
        pictures.put("hour-latency", latency());
        return pictures;
    }

    private Chart memory() {
        return Chart.of(
                        "Memory over the run",
                        "Resident memory, heap in use, and heap after the last full collection, in megabytes, over the minutes"
                                + " of the run.",
                        time(),
                        vertical("megabytes", "resident MB"))
                .line("resident", Ink.GREY, Stroke.DASHED, points("resident MB"))
                .line("heap in use", Ink.BLUE, Stroke.DOTTED, points("heap used MB"))
                .line(
                        "heap after a full collection",
                        Ink.ORANGE,
                        Stroke.SOLID,
                        points("heap after a full collection MB"));
    }

    private Chart folder() {
        return Chart.of(
                        "The data folder over the run",
                        "Megabytes on the disk of the log files, the topics and the archive, over the minutes of the run.",
                        time(),
                        vertical(
                                "megabytes",
                                "log files MB",
                                "topic events MB",
                                "topic user-vectors MB",
                                "archive MB",
                                "Flume MB"))
                .line("log files", Ink.GREY, Stroke.DASHED, points("log files MB"))
                .line("topic events", Ink.BLUE, Stroke.SOLID, points("topic events MB"))
                .line("topic user-vectors", Ink.ORANGE, Stroke.SOLID, points("topic user-vectors MB"))
                .line("Flume", Ink.VIOLET, Stroke.DASHED, points("Flume MB"))
                .line("archive", Ink.GREEN, Stroke.DOTTED, points("archive MB"));
    }

    private Chart files() {
        return Chart.of(
                        "Files over the run",
                        "Open files and threads of the program, and files of the archive and of the checkpoints in the data"
                                + " folder, over the minutes of the run.",
                        time(),
                        vertical("number", "open files", "threads", "archive files", "checkpoints files"))
                .line("open files", Ink.GREY, Stroke.DASHED, points("open files"))
                .line("threads", Ink.BLUE, Stroke.SOLID, points("threads"))
                .line("files of the archive", Ink.ORANGE, Stroke.SOLID, points("archive files"))
                .line("files of the checkpoints", Ink.GREEN, Stroke.DOTTED, points("checkpoints files"));
    }

    private Chart latency() {
        List<Double> marks = List.of(1.0, 10.0, 100.0, 1_000.0, 10_000.0, 100_000.0);
        return Chart.of(
                        "Latency over the run",
                        "How long a list of recommendations took, half of them and 99 of 100, and how long an event took to"
                                + " change a list, 99 of 100, over the minutes of the run; each line up is ten times as long.",
                        time(),
                        new Axis(
                                "milliseconds",
                                0,
                                5,
                                marks.stream()
                                        .map(mark -> new Tick(Math.log10(mark), GuideFigures.line("%,.0f", mark)))
                                        .toList()))
                .line("list: half within", Ink.BLUE, Stroke.SOLID, logarithms("p50 ms"))
                .line("list: 99 % within", Ink.ORANGE, Stroke.SOLID, logarithms("p99 ms"))
                .line("event to list: 99 % within", Ink.GREY, Stroke.DOTTED, logarithms("freshness p99 ms"));
    }

    private Axis time() {
        return Axis.of("minutes", 0, course.minutes(), course.minutes() / MARKS);
    }

    /** From 0 to a round number above all of them. */
    private Axis vertical(String label, String... columns) {
        double largest = Math.max(
                1, Stream.of(columns).mapToDouble(course::largest).max().orElseThrow());
        double power = Math.pow(10, Math.floor(Math.log10(largest)));
        double step = largest / power < 3 ? power / 4 : largest / power < 6 ? power / 2 : power;
        return Axis.of(label, 0, Math.ceil(largest / step) * step, step);
    }

    private List<Point> points(String column) {
        return course.points(column);
    }

    private List<Point> logarithms(String column) {
        return points(column).stream()
                .map(point -> Point.at(point.x(), Math.log10(Math.max(1, point.y()))))
                .toList();
    }
}
