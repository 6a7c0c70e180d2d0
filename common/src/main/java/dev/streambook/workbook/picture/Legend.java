package dev.streambook.workbook.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of a chart's layers in one row, each once. */
final class Legend {

    private Legend() {}

    static void draw(Canvas canvas, List<Layer> layers, double y) {
        double x = 20;
        Set<String> shown = new HashSet<>();
        for (Layer layer : layers) {
            if (!layer.name().isEmpty() && shown.add(layer.name())) {
                layer.sample(canvas, x, y - 4);
                canvas.text("small ink", x + 26, y, Canvas.Anchor.START, layer.name());
                x += 26 + Canvas.width(layer.name()) + 18;
            }
        }
    }
}
