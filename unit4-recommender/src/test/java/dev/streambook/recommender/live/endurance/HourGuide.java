package dev.streambook.recommender.live.endurance;

import static dev.streambook.workbook.figures.GuideFigures.line;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.GuideFigures;
import dev.streambook.workbook.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The table and the pictures of the long run in docs/benchmarks.md. */
public record HourGuide(Figures figures) implements GuideFigures {

    /** The table has a column for the end of each of so many equal parts of the run. */
    private static final int PARTS = 6;

    private static final List<String> COLUMNS = List.of(
            "heap after a full collection MB",
            "heap used MB",
            "resident MB",
            "threads",
            "open files",
            "all MB",
            "log files MB",
            "topic events MB",
            "topic user-vectors MB",
            "other topics MB",
            "archive MB",
            "checkpoints MB",
            "Flume MB",
            "all files",
            "archive files",
            "checkpoints files",
            "p50 ms",
            "p99 ms",
            "freshness p99 ms",
            "lag",
            "load");

    @Override
    public String page() {
        return "docs/benchmarks.md";
    }

    @Override
    public Map<String, Picture> pictures() {
        return new HourPictures(new Course(figures)).all();
    }

    @Override
    public Map<String, String> blocks() {
        return Map.of(HourRun.NAME, table() + "\n\n" + books() + "\n\n" + where());
    }

    private String table() {
        Course course = new Course(figures);
        List<Double> marks = IntStream.rangeClosed(1, PARTS)
                .mapToObj(part -> course.minutes() * part / PARTS)
                .toList();
        List<String> head = new ArrayList<>(List.of("after"));
        marks.forEach(mark -> head.add(line(mark == Math.rint(mark) ? "%.0f min" : "%.1f min", mark)));
        head.add("growth an hour, second half");
        List<String> lines = new ArrayList<>(List.of(GuideFigures.row(head), GuideFigures.rule(head.size())));
        for (String column : COLUMNS) {
            List<String> cells = new ArrayList<>(List.of(column));
            marks.forEach(mark -> cells.add(shown(course.at(column, mark))));
            double growth = course.growthAnHour(column);
            cells.add((growth > 0 ? "+" : "") + shown(OptionalDouble.of(growth)));
            lines.add(GuideFigures.row(cells));
        }
        lines.add(processors(course, marks));
        return String.join("\n", lines);
    }

    /** How many processors the program had, on average since the mark before. */
    private static String processors(Course course, List<Double> marks) {
        List<String> cells = new ArrayList<>(List.of("processors in use"));
        double minute = 0;
        double before = 0;
        for (double mark : marks) {
            double now = course.at("cpu s", mark).orElseThrow();
            cells.add(line("%.2f", (now - before) / ((mark - minute) * 60)));
            minute = mark;
            before = now;
        }
        cells.add("");
        return GuideFigures.row(cells);
    }

    private String books() {
        return line(
                "%,d lines came in; %,d of them were damaged and became dead letters, %,d events came twice and counted once, %,d"
                        + " were too late for a window. %s s after these minutes the books were closed: the audit adds up (%s),"
                        + " and nothing is under way (%s). The model was trained %s times; %s trainings failed, and %s models were"
                        + " refused as worse than the one before. The console had %s other warnings or errors.",
                number("intake in"),
                number("intake deadLettered"),
                number("storm-dedup duplicates"),
                number("trending late"),
                fact("settled after the end s"),
                fact("adds up"),
                fact("settled"),
                fact("trainings"),
                fact("failed trainings"),
                fact("refused models"),
                fact("warnings"));
    }

    private String where() {
        return GuideFigures.measured(figures)
                + line(" %s lines a second for %s minutes.", fact("events/s"), fact("minutes"));
    }

    private long number(String fact) {
        return Long.parseLong(fact(fact));
    }

    private String fact(String name) {
        return figures.facts().get(name);
    }

    /** Empty if nothing was known. */
    private static String shown(OptionalDouble value) {
        return value.isEmpty()
                ? ""
                : line(Math.abs(value.getAsDouble()) < 100 ? "%,.1f" : "%,.0f", value.getAsDouble());
    }
}
