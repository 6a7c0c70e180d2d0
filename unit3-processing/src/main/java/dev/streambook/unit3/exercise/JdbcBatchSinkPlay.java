package dev.streambook.unit3.exercise;

import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit3.play.SinkCrash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.FileUtils;

/**
 * Writes three micro-batches of two plays each into a table with your sink. The query dies after your commit of batch 1 and
 * before Spark's, and is started again. Prints the table after each run.
 */
public final class JdbcBatchSinkPlay {

    private JdbcBatchSinkPlay() {}

    public static void main(String[] args) throws IOException, SQLException, TimeoutException {
        Path directory = Files.createTempDirectory("play-");
        try (LocalSpark spark = LocalSpark.start(directory.resolve("spark"))) {
            SinkCrash.show(spark.session(), directory, JdbcBatchSink::new, System.out::println);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }
}
