package dev.streambook.unit3.exercise;

import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit3.ImpressionPlayJoin.Impressions;
import dev.streambook.unit3.ImpressionPlayJoin.Settings;
import dev.streambook.unit3.play.FilmsShownAndPlayed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.FileUtils;

/**
 * Sends an evening of impressions and plays through your query, and prints after each micro-batch its rows, the watermark and the
 * state.
 */
public final class ImpressionPlayJoinPlay {

    private ImpressionPlayJoinPlay() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("play-");
        Settings settings = new Settings(Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofMinutes(20));
        try (LocalSpark spark = LocalSpark.start(directory)) {
            FilmsShownAndPlayed evening = new FilmsShownAndPlayed(spark.session(), new ImpressionPlayJoin(settings));
            for (Impressions which : Impressions.values()) {
                evening.run(which, System.out::println);
            }
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }
}
