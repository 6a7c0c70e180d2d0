package dev.streambook.recommender.live.part;

import dev.streambook.recommender.settings.SettingException;
import dev.streambook.workbook.Choice;
import java.util.Map;
import picocli.CommandLine.Option;

/** What the command line of every program of the recommender says. */
public final class PartOptions {

    @Option(
            names = "--parts",
            paramLabel = "WHOSE",
            defaultValue = "yours",
            description = "Origin exercises run: yours (where they are solved, otherwise the reference) or reference"
                    + " (${DEFAULT-VALUE}).")
    String parts;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting of reference.conf, such as training.rank=32; may be repeated.")
    Map<String, String> set = Map.of();

    /** Values by key. */
    public Map<String, String> set() {
        return set;
    }

    /**
     * Whose answers run.
     *
     * @throws SettingException if it is neither of the two
     */
    public Choice choice() {
        return switch (parts) {
            case "yours" -> new Choice(true);
            case "reference" -> new Choice(false);
            default -> throw new SettingException("--parts is \"%s\"; expected yours or reference".formatted(parts));
        };
    }
}
