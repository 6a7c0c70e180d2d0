package dev.streambook.workbook.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes SVG elements. Places are pixels from the upper left, rounded to tenths. */
final class Canvas {

    /** Where a text stands from its place. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String svg;

        Anchor(String svg) {
            this.svg = svg;
        }
    }

    private final StringBuilder body = new StringBuilder();

    void line(String css, double x1, double y1, double x2, double y2) {
        add("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", css, px(x1), px(y1), px(x2), px(y2));
    }

    void rect(String css, double x, double y, double width, double height) {
        add(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                css, px(x), px(y), px(width), px(height));
    }

    void circle(String css, double x, double y, double radius) {
        add("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", css, px(x), px(y), px(radius));
    }

    void path(String css, List<Point> pixels) {
        String points = pixels.stream()
                .map(point -> px(point.x()) + "," + px(point.y()))
                .collect(Collectors.joining(" "));
        add("<polyline class=\"%s\" points=\"%s\"/>", css, points);
    }

    void text(String css, double x, double y, Anchor anchor, String text) {
        add(
                "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>",
                css, px(x), px(y), anchor.svg, escaped(text));
    }

    /** The file: what was drawn so far, on paper. The title is shown, the description is for those who do not see. */
    String svg(int width, int height, String title, String description) {
        return String.format(
                Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%1$d" height="%2$d" role="img">
                <title>%s</title>
                <desc>%s</desc>
                <style>
                %s</style>
                <rect class="paper" width="%1$d" height="%2$d" rx="8"/>
                <text class="title ink" x="20" y="28">%3$s</text>
                %s</svg>
                """, width, height, escaped(title), escaped(description), Style.sheet(), body);
    }

    /** About how wide a text will be, in pixels: fonts differ from machine to machine. */
    static double width(String text) {
        return 7.0 * text.length();
    }

    private void add(String element, Object... values) {
        body.append(element.formatted(values)).append('\n');
    }

    /** Without a locale and without a trailing {@code .0}. */
    private static String px(double pixels) {
        long tenths = Math.round(pixels * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return size % 10 == 0 ? sign + size / 10 : sign + size / 10 + "." + size % 10;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
