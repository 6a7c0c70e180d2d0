package dev.streambook.workbook.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Stretches and marks along one time axis, in named lanes one below the other: windows over the events that they hold.
 * What is drawn belongs to the lane that was opened last.
 *
 * <pre>{@code
 * Picture picture = Lanes.of("Windows of one evening", "…", Axis.time("event time", from, to, Duration.ofMinutes(30)))
 *         .lane("events").mark("a", Ink.BLUE, Axis.value(first))
 *         .lane("tumbling 1 h").stretch("2", Ink.GREEN, Axis.value(start), Axis.value(end));
 * }</pre>
 */
public final class Lanes implements Picture {

    private static final int WIDTH = 760;
    private static final int TOP = 48;
    private static final int HEIGHT = 34;

    private final String title;
    private final String description;
    private final Axis axis;
    private final List<Lane> lanes = new ArrayList<>();

    private Lanes(String title, String description, Axis axis) {
        this.title = title;
        this.description = description;
        this.axis = axis;
    }

    private record Lane(String name, List<Item> items) {}

    /** A stretch, or a mark where both ends are the same. */
    private record Item(String label, Ink ink, double from, double to) {}

    /** Lanes are still to be opened; title and description as in {@link Chart#of}. */
    public static Lanes of(String title, String description, Axis axis) {
        return new Lanes(title, description, axis);
    }

    /** Opens the next lane below. The name may be empty, where a lane continues the one above. */
    public Lanes lane(String name) {
        lanes.add(new Lane(name, new ArrayList<>()));
        return this;
    }

    /** A bar with its label inside, half-open as windows are: its left edge is drawn, its right one is not. */
    public Lanes stretch(String label, Ink ink, double from, double to) {
        return with(new Item(label, ink, from, to));
    }

    /** A point with its label to the right. */
    public Lanes mark(String label, Ink ink, double at) {
        return with(new Item(label, ink, at, at));
    }

    @Override
    public String svg() {
        double left = 36
                + lanes.stream()
                        .mapToDouble(lane -> Canvas.width(lane.name()))
                        .max()
                        .orElse(0);
        double bottom = TOP + HEIGHT * lanes.size() + 8;
        Plot plot = new Plot(axis, new Axis("", 0, 1, List.of()), left, TOP, WIDTH - 28, bottom);
        Canvas canvas = new Canvas();
        axis.ticks().forEach(tick -> canvas.line("thin rule", plot.x(tick.value()), TOP, plot.x(tick.value()), bottom));
        for (int i = 0; i < lanes.size(); i++) {
            draw(lanes.get(i), TOP + HEIGHT * (i + 0.5), canvas, plot);
        }
        plot.drawHorizontalAxis(canvas);
        return canvas.svg(WIDTH, (int) bottom + 54, title, description);
    }

    private static void draw(Lane lane, double y, Canvas canvas, Plot plot) {
        canvas.text("ink", 20, y + 4, Canvas.Anchor.START, lane.name());
        for (Item item : lane.items()) {
            double from = plot.x(item.from());
            double to = plot.x(item.to());
            if (item.from() == item.to()) {
                canvas.circle("dot " + item.ink().css(), from, y, 5);
                canvas.text("small ink", from + 9, y + 4, Canvas.Anchor.START, item.label());
            } else {
                canvas.rect("band " + item.ink().css(), from, y - 12, to - from - 1, 24);
                canvas.line("line " + item.ink().css(), from, y - 12, from, y + 12);
                canvas.text("small ink", (from + to) / 2, y + 4, Canvas.Anchor.MIDDLE, item.label());
            }
        }
    }

    private Lanes with(Item item) {
        if (lanes.isEmpty()) {
            throw new IllegalStateException(
                    "\"%s\" has no lane to stand in; call lane(name) first".formatted(item.label()));
        }
        lanes.get(lanes.size() - 1).items().add(item);
        return this;
    }
}
