package dev.streambook.workbook.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table: a matrix of outcomes, each tinted by what it means and said in words as well.
 *
 * <pre>{@code
 * Picture picture = Grid.of("Where the crash comes", "…", "crash", List.of("at most once", "at least once"))
 *         .row("before the effect", Grid.cell("lost", Ink.RED), Grid.cell("once", Ink.GREEN));
 * }</pre>
 */
public final class Grid implements Picture {

    private static final int WIDTH = 760;
    private static final int TOP = 48;
    private static final int HEIGHT = 34;

    private final String title;
    private final String description;
    private final String corner;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private Grid(String title, String description, String corner, List<String> columns) {
        this.title = title;
        this.description = description;
        this.corner = corner;
        this.columns = List.copyOf(columns);
    }

    /** One field of the table. */
    public record Cell(String text, Ink ink) {}

    private record Row(String name, List<Cell> cells) {}

    /**
     * A table without rows; title and description as in {@link Chart#of}.
     *
     * @param corner the heading above the rows' names
     */
    public static Grid of(String title, String description, String corner, List<String> columns) {
        return new Grid(title, description, corner, columns);
    }

    public static Cell cell(String text, Ink ink) {
        return new Cell(text, ink);
    }

    /** @throws IllegalArgumentException unless there is a cell for each column */
    public Grid row(String name, Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "row \"%s\" has %d cells; expected one for each of %s".formatted(name, cells.length, columns));
        }
        rows.add(new Row(name, List.of(cells)));
        return this;
    }

    @Override
    public String svg() {
        double left = 40
                + Stream.concat(Stream.of(corner), rows.stream().map(Row::name))
                        .mapToDouble(Canvas::width)
                        .max()
                        .orElse(0);
        double width = (WIDTH - 20 - left) / columns.size();
        Canvas canvas = new Canvas();
        canvas.text("small quiet", 20, TOP + 22, Canvas.Anchor.START, corner);
        for (int i = 0; i < columns.size(); i++) {
            canvas.text("small quiet", left + width * (i + 0.5), TOP + 22, Canvas.Anchor.MIDDLE, columns.get(i));
        }
        double y = TOP + HEIGHT;
        for (Row row : rows) {
            draw(row, y, left, width, canvas);
            y += HEIGHT;
        }
        canvas.line("thin rule", 20, y, WIDTH - 20, y);
        return canvas.svg(WIDTH, (int) y + 20, title, description);
    }

    private static void draw(Row row, double y, double left, double width, Canvas canvas) {
        canvas.line("thin rule", 20, y, WIDTH - 20, y);
        canvas.text("ink", 20, y + 22, Canvas.Anchor.START, row.name());
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            canvas.rect("band " + cell.ink().css(), left + width * i + 2, y + 3, width - 4, HEIGHT - 6);
            canvas.text("ink", left + width * (i + 0.5), y + 22, Canvas.Anchor.MIDDLE, cell.text());
        }
    }
}
