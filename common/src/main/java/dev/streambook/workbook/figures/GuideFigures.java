package dev.streambook.workbook.figures;

import dev.streambook.workbook.PageBlock;
import dev.streambook.workbook.picture.Picture;
import dev.streambook.workbook.picture.PictureFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What a guide shows of a measurement: pictures and a part of its text. */
public interface GuideFigures {

    /** The page from the root of the checkout. */
    String page();

    /** By the name of their file in the folder {@code pictures} beside the page, without its ending. */
    Map<String, Picture> pictures();

    /** The parts of the page by their names, in Markdown. */
    Map<String, String> blocks();

    /** Holds page and pictures to the figures, or writes them where {@code -Dstreambook.docs=update} asks for it. */
    default void keep(Consumer<String> out) {
        blocks().forEach((name, text) -> {
            out.accept(text);
            new PageBlock(page(), name).keep(text);
        });
        String folder = page().substring(0, page().lastIndexOf('/') + 1) + "pictures/";
        pictures().forEach((name, picture) -> new PictureFile(folder + name + ".svg").keep(picture));
    }

    /** When and where, as a sentence. */
    static String measured(Figures figures) {
        return measured(figures, "");
    }

    /** {@link #measured(Figures)}, where the measured program and whoever measures it are one process. */
    static String measuredInOneJvm(Figures figures) {
        return measured(figures, ", all in one JVM,");
    }

    private static String measured(Figures figures, String how) {
        Map<String, String> facts = figures.facts();
        return line(
                "Measured on %s with Java %s%s on %s processors that had other work as well: the machine's load was %s at the"
                        + " start.",
                facts.get("date"), facts.get("java"), how, facts.get("processors"), facts.get("load"));
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    static String rule(int columns) {
        return "|" + "---|".repeat(columns);
    }

    /** {@code 12}, {@code 1.2}, {@code 0.45} or {@code 1/420}: two digits, and not more than they can tell. */
    static String ratio(double value) {
        if (value < 0.095) {
            return line(
                    "1/%d", new BigDecimal(1 / value).round(new MathContext(2)).intValue());
        }
        return line(value < 0.95 ? "%.2f" : value < 9.5 ? "%.1f" : "%.0f", value);
    }

    static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
