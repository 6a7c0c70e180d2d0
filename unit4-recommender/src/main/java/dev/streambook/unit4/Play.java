package dev.streambook.unit4;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit4.play.FilmClub;
import dev.streambook.unit4.play.TinyModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/** 4.0 Play: docs/unit4/4.0-play.md. Trains a model on the stars of six viewers and shows what it recommends to each. */
public final class Play {

    private Play() {}

    public static void main(String[] args) throws IOException {
        Path directory = TemporaryFolder.create("play-");
        try (LocalSpark spark = LocalSpark.start(directory)) {
            show(spark.session(), System.out::println);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    static TinyModel show(SparkSession spark, Consumer<String> out) {
        TinyModel model = TinyModel.train(spark);
        out.accept("The films' vectors, which nobody wrote down:");
        for (int film = 0; film < FilmClub.FILMS.size(); film++) {
            float[] vector = model.films().vectorAt(model.films().rowOf(film));
            out.accept(line("  %-19s %5.2f %5.2f", FilmClub.FILMS.get(film), vector[0], vector[1]));
        }
        for (String viewer : FilmClub.VIEWERS) {
            out.accept(viewer + " gave");
            FilmClub.of(viewer)
                    .forEach((film, stars) -> out.accept(line(
                            "  %-19s %.1f   the model says %.1f",
                            FilmClub.FILMS.get(film), stars, model.estimate(viewer, film))));
            out.accept("and might like");
            recommended(model, viewer)
                    .forEach(film ->
                            out.accept(line("  %-19s %.1f", FilmClub.FILMS.get(film), model.estimate(viewer, film))));
        }
        return model;
    }

    /** The two unseen films with the highest estimates, best first. */
    static List<Integer> recommended(TinyModel model, String viewer) {
        return FilmClub.unseen(viewer).stream()
                .sorted(Comparator.comparingDouble((Integer film) -> model.estimate(viewer, film))
                        .reversed())
                .limit(2)
                .toList();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
