package dev.streambook.workbook.picture;

import java.util.Locale;

/** How a line is drawn, so that lines can be told apart without their colours. */
public enum Stroke {
    SOLID,
    DASHED,
    DOTTED;

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
