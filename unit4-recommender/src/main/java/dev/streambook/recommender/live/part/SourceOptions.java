package dev.streambook.recommender.live.part;

import dev.streambook.recommender.live.source.GeneratedSource;
import dev.streambook.recommender.live.source.MovieLensSource;
import dev.streambook.recommender.live.source.Source;
import dev.streambook.recommender.live.source.SourceExercises;
import dev.streambook.recommender.movielens.Speed;
import dev.streambook.workbook.Choice;
import java.nio.file.Path;
import java.util.OptionalLong;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where events come from, as the command line says. */
public final class SourceOptions {

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
            converter = LinesConverter.class,
            description = "Stop writing after N lines of the invented audience; without it, it goes on for ever.")
    Long events;

    /** @throws dev.streambook.recommender.movielens.MovieLensException if a file is missing or cannot be read */
    public Source source(LiveSettings settings, Choice choice) {
        if (movieLens != null) {
            return new MovieLensSource(
                    movieLens,
                    speed,
                    settings.maxBadRows,
                    SourceExercises.take(choice).ratings());
        }
        OptionalLong limit = events == null ? OptionalLong.empty() : OptionalLong.of(events);
        return new GeneratedSource(settings.audience, limit);
    }

    static final class LinesConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (!text.matches("[0-9]{1,18}")) {
                throw new TypeConversionException(
                        "\"%s\" is no number of lines; expected a whole number from 0 on".formatted(text));
            }
            return Long.valueOf(text);
        }
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
