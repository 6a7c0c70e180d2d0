package dev.streambook.workbook.picture;

import java.util.Locale;

/** A colour with one shade for light and one for dark pages; both stand out from the page by 3 : 1 or more. */
public enum Ink {
    BLUE("#0969da", "#58a6ff"),
    ORANGE("#bc4c00", "#f0883e"),
    GREEN("#1a7f37", "#3fb950"),
    RED("#cf222e", "#ff7b72"),
    VIOLET("#8250df", "#bc8cff"),
    GREY("#57606a", "#9aa4af");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    String lightRule() {
        return ".%s{color:%s}".formatted(css(), light);
    }

    String darkRule() {
        return ".%s{color:%s}".formatted(css(), dark);
    }
}
