package dev.streambook.unit3.exercise;

import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit3.UnionQuery.Settings;
import dev.streambook.unit3.play.BoxesAndPhones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.FileUtils;

/** Sends plays of boxes and of phones through your query, and prints what each arrival gives and where the watermark stands. */
public final class UnionQueryPlay {

    private UnionQueryPlay() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("play-");
        Settings settings = new Settings(Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofHours(1));
        try (LocalSpark spark = LocalSpark.start(directory)) {
            new BoxesAndPhones(spark.session(), new UnionQuery(settings)).run(System.out::println);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }
}
