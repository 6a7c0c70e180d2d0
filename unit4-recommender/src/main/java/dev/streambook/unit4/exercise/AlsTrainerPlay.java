package dev.streambook.unit4.exercise;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Offsets;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.Strength;
import dev.streambook.unit4.play.FilmClub;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Shows what your {@link AlsTrainer} learns from the film club of 4.0: two numbers a film, for both objectives. */
public final class AlsTrainerPlay {

    private AlsTrainerPlay() {}

    public static void main(String[] args) throws IOException {
        Path directory = TemporaryFolder.create("als-");
        try (LocalSpark spark = LocalSpark.start(directory)) {
            show("explicit, the stars themselves", new Explicit(0.05), spark.session());
            show("implicit, what is liked", new Implicit(0.05, 10), spark.session());
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    private static void show(String title, Objective objective, SparkSession spark) {
        int[] films = FilmClub.all().stream()
                .mapToInt(FilmClub.Stars::film)
                .distinct()
                .sorted()
                .toArray();
        Offsets none = new Offsets(0, Double.MAX_VALUE, films, new float[films.length]);
        List<Row> rows = FilmClub.all().stream()
                .map(rated -> FeedbackColumns.row(
                        FilmClub.VIEWERS.indexOf(rated.viewer()), Feedback.rated(rated.film(), rated.stars())))
                .toList();

        ItemFactors items = new AlsTrainer()
                .fit(
                        spark.createDataFrame(rows, FeedbackColumns.SCHEMA),
                        new Preferences(objective, none, new Strength(2.5, 1, 3, 0.1)),
                        new AlsSettings(2, 10, 4, 2))
                .items();

        System.out.println(title);
        for (int row = 0; row < items.size(); row++) {
            System.out.printf("  %-19s %s%n", FilmClub.FILMS.get(items.itemAt(row)), Arrays.toString(items.vectorAt(row)));
        }
    }
}
