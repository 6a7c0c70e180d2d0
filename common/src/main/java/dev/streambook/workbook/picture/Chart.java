package dev.streambook.workbook.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines, dots, bars and bands over two axes. Layers are painted in the order in which they are added; those with a name
 * stand in the legend.
 *
 * <pre>{@code
 * Picture picture = Chart.of("Queue depth", "The queue grows until …", Axis.of("seconds", 0, 60, 10), Axis.of("events", 0, 100, 20))
 *         .line("block", Ink.BLUE, Stroke.SOLID, points)
 *         .level("capacity", Ink.RED, 64);
 * }</pre>
 */
public final class Chart implements Picture {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int LEGEND = 54;

    private final String title;
    private final String description;
    private final Plot plot;
    private final List<Layer> layers = new ArrayList<>();

    private Chart(String title, String description, Plot plot) {
        this.title = title;
        this.description = description;
        this.plot = plot;
    }

    /**
     * An empty chart.
     *
     * @param title what one sees, in a line
     * @param description the same for readers who cannot see it: one or two sentences
     */
    public static Chart of(String title, String description, Axis horizontal, Axis vertical) {
        double left = 32
                + vertical.ticks().stream()
                        .mapToDouble(tick -> Canvas.width(tick.label()))
                        .max()
                        .orElse(0);
        return new Chart(title, description, new Plot(horizontal, vertical, left, 96, WIDTH - 28, HEIGHT - 54));
    }

    /** Points joined by straight lines, in the order given. */
    public Chart line(String name, Ink ink, Stroke stroke, List<Point> points) {
        return with(new Layer.Line(name, ink, stroke, List.copyOf(points)));
    }

    /** A value that holds until the next point: stairs. */
    public Chart steps(String name, Ink ink, Stroke stroke, List<Point> points) {
        List<Point> stairs = new ArrayList<>();
        for (Point point : points) {
            if (!stairs.isEmpty()) {
                stairs.add(new Point(point.x(), stairs.get(stairs.size() - 1).y()));
            }
            stairs.add(point);
        }
        return line(name, ink, stroke, stairs);
    }

    /** Single points, filled. */
    public Chart dots(String name, Ink ink, List<Point> points) {
        return with(new Layer.Dots(name, ink, true, List.copyOf(points)));
    }

    /** Single points as rings, to be told from {@link #dots} without colours. */
    public Chart rings(String name, Ink ink, List<Point> points) {
        return with(new Layer.Dots(name, ink, false, List.copyOf(points)));
    }

    /** A bar from zero to each point, centred on it and {@code width} wide in units of the axis below. */
    public Chart bars(String name, Ink ink, double width, List<Point> points) {
        return with(new Layer.Bars(name, ink, width, List.copyOf(points)));
    }

    /** Tints the whole height between two places of the axis below. Several bands may share a name. */
    public Chart band(String name, Ink ink, double from, double to) {
        return with(new Layer.Band(name, ink, from, to));
    }

    /** A dashed line from left to right at {@code y}, with its label. */
    public Chart level(String label, Ink ink, double y) {
        return with(new Layer.Level(label, ink, y));
    }

    /** A dashed line from top to bottom at {@code x}, with its label. */
    public Chart moment(String label, Ink ink, double x) {
        return with(new Layer.Moment(label, ink, x));
    }

    /** A few words to the upper right of a point. */
    public Chart note(String text, Point at) {
        return with(new Layer.Note(text, at));
    }

    @Override
    public String svg() {
        Canvas canvas = new Canvas();
        plot.drawAxes(canvas);
        layers.forEach(layer -> layer.draw(canvas, plot));
        Legend.draw(canvas, layers, LEGEND);
        return canvas.svg(WIDTH, HEIGHT, title, description);
    }

    private Chart with(Layer layer) {
        layers.add(layer);
        return this;
    }
}
