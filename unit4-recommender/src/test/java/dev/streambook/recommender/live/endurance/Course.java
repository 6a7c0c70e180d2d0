package dev.streambook.recommender.live.endurance;

import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.picture.Point;
import java.util.List;
import java.util.OptionalDouble;

/** How each measure went over the time of a run. */
record Course(Figures figures) {

    private static final double SECONDS = 60;

    /** How long the run was. */
    double minutes() {
        List<Point> all = points("threads");
        return all.get(all.size() - 1).x();
    }

    /** By minutes; without the moments at which nothing was known. */
    List<Point> points(String column) {
        return figures.rows().stream()
                .filter(row -> !row.get(column).isEmpty())
                .map(row -> Point.at(
                        Double.parseDouble(row.get(Look.SECONDS)) / SECONDS, Double.parseDouble(row.get(column))))
                .toList();
    }

    /** What was known last at this minute; empty if nothing was. */
    OptionalDouble at(String column, double minute) {
        return points(column).stream()
                .filter(point -> point.x() <= minute)
                .mapToDouble(Point::y)
                .reduce((one, next) -> next);
    }

    double largest(String column) {
        return points(column).stream().mapToDouble(Point::y).max().orElseThrow();
    }

    /** By the straight line through the second half of the run. */
    double growthAnHour(String column) {
        double half = minutes() / 2;
        return Slope.of(points(column).stream()
                        .filter(point -> point.x() > half)
                        .toList())
                * SECONDS;
    }
}
