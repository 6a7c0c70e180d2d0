package dev.streambook.unit4.exercise;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.play.FilmClubEvening;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Splits the ratings of one evening with your TemporalSplit, and shows the four parts. */
public final class TemporalSplitPlay {

    private TemporalSplitPlay() {}

    public static void main(String[] args) throws IOException {
        Path directory = TemporaryFolder.create("play-");
        try (LocalSpark spark = LocalSpark.start(directory)) {
            RatingSplit split = new TemporalSplit().split(FilmClubEvening.ratings(spark.session()), 0.3);
            System.out.println("split at " + split.moment());
            show("trained on", split.train());
            show("tested on", split.test());
            show("of users that the training does not know", split.coldUsers());
            show("of films that the training does not know", split.coldItems());
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    private static void show(String name, Dataset<Row> part) {
        System.out.println(name);
        part.sort("time").collectAsList().forEach(row -> System.out.println("  " + row));
    }
}
