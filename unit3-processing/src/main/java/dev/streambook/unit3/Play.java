package dev.streambook.unit3;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.play.SparkWordCount;
import dev.streambook.unit3.play.StormWordCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;

/** 3.0 Play: docs/unit3/3.0-play.md. Counts the words of six film titles on both engines of this unit, and shows how. */
public final class Play {

    static final List<String> TITLES = List.of(
            "the last train",
            "the last wedding",
            "night train to the moon",
            "moon over the city",
            "city of night",
            "the wedding train");

    private Play() {}

    public static void main(String[] args) throws IOException, TimeoutException, StreamingQueryException {
        Path directory = TemporaryFolder.create("play-");
        try (StormCluster storm = StormCluster.start();
                LocalSpark spark = LocalSpark.start(directory)) {
            show(storm, "play", spark.session(), System.out::println);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
        System.exit(0); // Storm leaves a thread behind that would keep the JVM
    }

    /** @return the counts of Storm and those of Spark */
    static List<Map<String, Integer>> show(StormCluster storm, String name, SparkSession spark, Consumer<String> out)
            throws TimeoutException, StreamingQueryException {
        out.accept("Storm, a tuple at a time, counted by two tasks:");
        Map<String, Integer> byStorm = StormWordCount.run(storm, name, TITLES, out);
        out.accept("Spark, a micro-batch of two titles at a time:");
        Map<String, Integer> bySpark = SparkWordCount.run(spark, TITLES, out);
        out.accept("Storm  " + byStorm);
        out.accept("Spark  " + bySpark);
        return List.of(byStorm, bySpark);
    }
}
