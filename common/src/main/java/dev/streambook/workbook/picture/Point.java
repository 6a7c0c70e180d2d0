package dev.streambook.workbook.picture;

import java.time.Instant;

/** A place in a chart, in the units of its axes. */
public record Point(double x, double y) {

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("point is (%s, %s); expected finite numbers".formatted(x, y));
        }
    }

    public static Point at(double x, double y) {
        return new Point(x, y);
    }

    /** With a time axis below. */
    public static Point at(Instant x, double y) {
        return new Point(Axis.value(x), y);
    }

    /** With a time axis on both sides, as in a picture of processing time against event time. */
    public static Point at(Instant x, Instant y) {
        return new Point(Axis.value(x), Axis.value(y));
    }
}
