package dev.streambook.recommender.live;

import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.part.PartOptions;
import dev.streambook.recommender.live.part.SourceOptions;
import dev.streambook.recommender.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the command line says. */
final class LiveOptions {

    @Mixin
    SourceOptions from;

    @Mixin
    PartOptions part;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Lines a second of the invented audience, after its history.")
    String rate;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the invented audience.")
    String seed;

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the page and the API; 0 takes a free one.")
    String port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep everything in this folder: a later run with the same arguments goes on where this one"
                    + " ended, whatever ended it. Without it, nothing is left.")
    Path data;

    @Option(
            names = "--until-done",
            description =
                    "End by itself when all lines of the source are accounted for and a model is trained on them.")
    boolean untilDone;

    /**
     * The settings, with what the command line says over them.
     *
     * @throws dev.streambook.recommender.settings.SettingException naming the key or the option, its value and what was
     *     expected
     */
    LiveSettings settings() {
        Map<String, String> values = new TreeMap<>(part.set());
        Map<String, String> options = new TreeMap<>();
        over(values, options, "--port", "http.port", port);
        over(values, options, "--seed", "generator.seed", seed);
        over(values, options, "--rate", "generator.events-per-second", rate);
        return new LiveSettings(Settings.load(values, options));
    }

    private static void over(
            Map<String, String> values, Map<String, String> options, String option, String key, Object value) {
        if (value != null) {
            values.put(key, value.toString());
            options.put(key, option);
        }
    }
}
