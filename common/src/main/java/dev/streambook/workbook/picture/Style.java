package dev.streambook.workbook.picture;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The style sheet inside every picture. The paper is painted, so a picture is readable on a page of any colour. */
final class Style {

    private static final String SHAPES = """
            text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:currentColor}
            .title{font-size:15px;font-weight:600}
            .small{font-size:12px}
            .line{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}
            .thin{fill:none;stroke:currentColor;stroke-width:1}
            .dot{fill:currentColor}
            .ring{fill:none;stroke:currentColor;stroke-width:2}
            .bar{fill:currentColor;fill-opacity:.75}
            .band{fill:currentColor;fill-opacity:.16}
            .dashed{stroke-dasharray:7 4}
            .dotted{stroke-dasharray:2 4}
            """;

    private static final String LIGHT =
            ".paper{fill:#ffffff}.ink{color:#1f2328}.quiet{color:#57606a}.rule{color:#d0d7de}";
    private static final String DARK =
            ".paper{fill:#0d1117}.ink{color:#e6edf3}.quiet{color:#9aa4af}.rule{color:#3d444d}.band{fill-opacity:.3}";

    private Style() {}

    static String sheet() {
        return SHAPES + LIGHT + inks(Ink::lightRule) + "\n@media (prefers-color-scheme:dark){" + DARK
                + inks(Ink::darkRule) + "}\n";
    }

    private static String inks(Function<Ink, String> rule) {
        return Arrays.stream(Ink.values()).map(rule).collect(Collectors.joining());
    }
}
