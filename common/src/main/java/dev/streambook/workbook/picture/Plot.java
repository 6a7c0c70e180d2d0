package dev.streambook.workbook.picture;

import java.util.List;

/** The area of a chart between its axes: from the axes' units to pixels. */
record Plot(Axis horizontal, Axis vertical, double left, double top, double right, double bottom) {

    double x(double value) {
        return horizontal.pixel(value, left, right);
    }

    double y(double value) {
        return vertical.pixel(value, bottom, top);
    }

    Point pixel(Point point) {
        return new Point(x(point.x()), y(point.y()));
    }

    List<Point> pixels(List<Point> points) {
        return points.stream().map(this::pixel).toList();
    }

    void drawAxes(Canvas canvas) {
        for (Axis.Tick tick : vertical.ticks()) {
            canvas.line("thin rule", left, y(tick.value()), right, y(tick.value()));
            canvas.text("small quiet", left - 8, y(tick.value()) + 4, Canvas.Anchor.END, tick.label());
        }
        canvas.text("small quiet", 20, top - 12, Canvas.Anchor.START, vertical.label());
        drawHorizontalAxis(canvas);
    }

    /** The axis below, alone: lanes have no vertical one. */
    void drawHorizontalAxis(Canvas canvas) {
        canvas.line("thin quiet", left, bottom, right, bottom);
        for (Axis.Tick tick : horizontal.ticks()) {
            canvas.line("thin quiet", x(tick.value()), bottom, x(tick.value()), bottom + 5);
            canvas.text("small quiet", x(tick.value()), bottom + 19, Canvas.Anchor.MIDDLE, tick.label());
        }
        canvas.text("small quiet", right, bottom + 38, Canvas.Anchor.END, horizontal.label());
    }
}
