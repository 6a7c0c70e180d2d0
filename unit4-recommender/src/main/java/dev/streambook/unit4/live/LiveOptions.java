package dev.streambook.unit4.live;

import dev.streambook.movielens.Speed;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the command line says. */
final class LiveOptions {

    @Option(
            names = "--movielens",
            paramLabel = "PATH",
            description =
                    "Replay a MovieLens data set (ratings.csv, ratings.dat or u.data, or the folder that holds it)"
                            + " instead of the invented audience.")
    Path movieLens;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = "max",
            converter = SpeedConverter.class,
            description = "How fast a MovieLens data set is replayed: 1x is as it happened, 100000x a day in a second,"
                    + " max without waiting (${DEFAULT-VALUE}).")
    Speed speed;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "Stop writing after N lines of the invented audience; without it, it goes on for ever.")
    Long events;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Lines a second of the invented audience, after its history.")
    Double rate;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the invented audience.")
    Long seed;

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the page and the API; 0 takes a free one.")
    Integer port;

    @Option(
            names = "--parts",
            paramLabel = "WHOSE",
            defaultValue = "yours",
            description = "Whose exercises it is assembled from: yours where they are solved, or reference"
                    + " (${DEFAULT-VALUE}).")
    String parts;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting of reference.conf, such as training.rank=32; may be repeated.")
    Map<String, String> set = Map.of();

    @Option(
            names = "--until-done",
            description =
                    "End by itself when all lines of the source are accounted for and a model is trained on them.")
    boolean untilDone;

    /** Whether the learner's answers are taken where they are solved. */
    boolean yours() {
        return switch (parts) {
            case "yours" -> true;
            case "reference" -> false;
            default -> throw new LiveException("--parts is \"%s\"; expected yours or reference".formatted(parts));
        };
    }

    /** The settings with what was said on the command line over them. */
    LiveSettings over(LiveSettings settings) {
        LiveSettings.Generated audience = settings.generator();
        return settings.with(
                new LiveSettings.Http(
                        settings.http().host(), port == null ? settings.http().port() : port),
                new LiveSettings.Generated(
                        seed == null ? audience.seed() : seed,
                        audience.users(),
                        audience.films(),
                        audience.history(),
                        rate == null ? audience.eventsPerSecond() : rate));
    }

    static final class SpeedConverter implements ITypeConverter<Speed> {
        @Override
        public Speed convert(String text) {
            try {
                return Speed.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
