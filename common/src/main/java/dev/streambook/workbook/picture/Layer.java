package dev.streambook.workbook.picture;

import java.util.List;

/** One thing drawn into a chart. */
sealed interface Layer {

    void draw(Canvas canvas, Plot plot);

    /** Its line in the legend; empty where it has none. */
    default String name() {
        return "";
    }

    /** The small sample that stands before the name in the legend. */
    default void sample(Canvas canvas, double x, double y) {}

    /** Points joined by straight lines. */
    record Line(String name, Ink ink, Stroke stroke, List<Point> points) implements Layer {
        @Override
        public void draw(Canvas canvas, Plot plot) {
            canvas.path("line %s %s".formatted(stroke.css(), ink.css()), plot.pixels(points));
        }

        @Override
        public void sample(Canvas canvas, double x, double y) {
            canvas.line("line %s %s".formatted(stroke.css(), ink.css()), x, y, x + 18, y);
        }
    }

    /** Single points: filled, or as rings. */
    record Dots(String name, Ink ink, boolean filled, List<Point> points) implements Layer {
        @Override
        public void draw(Canvas canvas, Plot plot) {
            plot.pixels(points).forEach(point -> canvas.circle(css(), point.x(), point.y(), 4));
        }

        @Override
        public void sample(Canvas canvas, double x, double y) {
            canvas.circle(css(), x + 9, y, 4);
        }

        private String css() {
            return (filled ? "dot " : "ring ") + ink.css();
        }
    }

    /** A bar from zero to each point, {@code width} wide in units of the axis below and centred on the point. */
    record Bars(String name, Ink ink, double width, List<Point> points) implements Layer {
        @Override
        public void draw(Canvas canvas, Plot plot) {
            for (Point point : points) {
                double left = plot.x(point.x() - width / 2);
                double zero = plot.y(0);
                double end = plot.y(point.y());
                canvas.rect(
                        "bar " + ink.css(),
                        left,
                        Math.min(zero, end),
                        plot.x(point.x() + width / 2) - left,
                        Math.abs(zero - end));
            }
        }

        @Override
        public void sample(Canvas canvas, double x, double y) {
            canvas.rect("bar " + ink.css(), x + 3, y - 6, 12, 12);
        }
    }

    /** The whole height between two places of the axis below. */
    record Band(String name, Ink ink, double from, double to) implements Layer {
        @Override
        public void draw(Canvas canvas, Plot plot) {
            canvas.rect(
                    "band " + ink.css(),
                    plot.x(from),
                    plot.top(),
                    plot.x(to) - plot.x(from),
                    plot.bottom() - plot.top());
        }

        @Override
        public void sample(Canvas canvas, double x, double y) {
            canvas.rect("band " + ink.css(), x + 2, y - 7, 14, 14);
        }
    }

    /** A level that the data is held against, with its name at the right end. */
    record Level(String label, Ink ink, double y) implements Layer {
        @Override
        public void draw(Canvas canvas, Plot plot) {
            canvas.line("thin dashed " + ink.css(), plot.left(), plot.y(y), plot.right(), plot.y(y));
            canvas.text("small " + ink.css(), plot.right() - 4, plot.y(y) - 6, Canvas.Anchor.END, label);
        }
    }

    /** A moment that matters, with its name at the top. */
    record Moment(String label, Ink ink, double x) implements Layer {
        @Override
        public void draw(Canvas canvas, Plot plot) {
            canvas.line("thin dashed " + ink.css(), plot.x(x), plot.top(), plot.x(x), plot.bottom());
            canvas.text("small " + ink.css(), plot.x(x) + 5, plot.top() + 13, Canvas.Anchor.START, label);
        }
    }

    /** A few words beside a point. */
    record Note(String text, Point at) implements Layer {
        @Override
        public void draw(Canvas canvas, Plot plot) {
            canvas.text("small ink", plot.x(at.x()) + 8, plot.y(at.y()) - 8, Canvas.Anchor.START, text);
        }
    }
}
