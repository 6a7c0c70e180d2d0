package dev.streambook.unit3.exercise;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit3.LegacyCount.Settings;
import dev.streambook.unit3.dstream.FilmsFromKafka;
import dev.streambook.unit3.play.PlaysOfThreeFilms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.FileUtils;
import org.apache.spark.api.java.JavaSparkContext;

/** Counts three films over five batches with your window, with a stop after the third, and prints the counts of each batch. */
public final class LegacyCountPlay {

    private LegacyCountPlay() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("play-");
        Settings settings =
                new Settings(directory.resolve("checkpoint"), Duration.ofSeconds(10), Duration.ofSeconds(30));
        try (KafkaBroker broker = KafkaBroker.start();
                LocalSpark spark = LocalSpark.start(directory)) {
            broker.createTopic("films", 1);
            PlaysOfThreeFilms play = new PlaysOfThreeFilms(
                    JavaSparkContext.fromSparkContext(spark.session().sparkContext()),
                    new FilmsFromKafka(broker.bootstrapServers(), "films", "play"),
                    broker.bootstrapServers());
            play.run(new LegacyCount(settings), settings, "films", System.out::println);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }
}
