package dev.streambook.unit3.exercise;

import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit3.WindowedRatings.Need;
import dev.streambook.unit3.WindowedRatings.Settings;
import dev.streambook.unit3.play.RatingsOfAnEvening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * Sends the ratings of an evening through your query, once for each of the three readers, and prints after each micro-batch
 * its rows, the watermark, the state and what was dropped. With the argument {@code ui} Spark's own page is served
 * meanwhile; its address is printed, and the play ends when Enter is pressed.
 */
public final class WindowedRatingsPlay {

    private WindowedRatingsPlay() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("play-");
        Settings settings = new Settings(Duration.ofHours(1), Duration.ofMinutes(10));
        boolean withPage = List.of(args).contains("ui");
        try (LocalSpark spark = withPage ? LocalSpark.startWithPage(directory) : LocalSpark.start(directory)) {
            spark.page().ifPresent(address -> System.out.println("Spark's page: " + address + "/StreamingQuery/"));
            RatingsOfAnEvening evening = new RatingsOfAnEvening(spark.session(), new WindowedRatings(settings));
            for (Need need : Need.values()) {
                evening.run(need, System.out::println);
            }
            if (withPage) {
                System.out.println("Enter ends it");
                System.in.read();
            }
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }
}
