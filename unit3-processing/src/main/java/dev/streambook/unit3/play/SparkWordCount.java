package dev.streambook.unit3.play;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.split;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.MemoryStream;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import scala.Option;
import scala.collection.JavaConverters;

/** Word count as a streaming query: the table of counts, brought up to date by each micro-batch of lines. */
public final class SparkWordCount {

    private static final int BATCH = 2;

    private SparkWordCount() {}

    /**
     * Counts the words of the lines, two lines a micro-batch.
     *
     * @param out takes a sentence for each row that a micro-batch changed
     */
    public static Map<String, Integer> run(SparkSession spark, List<String> lines, Consumer<String> out)
            throws TimeoutException, StreamingQueryException {
        MemoryStream<String> source = new MemoryStream<>(0, spark.sqlContext(), Option.empty(), Encoders.STRING());
        Map<String, Integer> counts = new ConcurrentSkipListMap<>();
        StreamingQuery query = wordCounts(source.toDF())
                .writeStream()
                .outputMode("update")
                .foreachBatch((changed, batch) -> {
                    for (Row row : changed.orderBy("word").collectAsList()) {
                        counts.put(row.getString(0), (int) row.getLong(1));
                        out.accept("  batch %d says %s: %d".formatted(batch, row.getString(0), row.getLong(1)));
                    }
                })
                .start();
        try {
            for (int from = 0; from < lines.size(); from += BATCH) {
                List<String> arriving = lines.subList(from, Math.min(from + BATCH, lines.size()));
                source.addData(JavaConverters.asScalaBuffer(arriving));
                query.processAllAvailable();
            }
        } finally {
            query.stop();
        }
        return new TreeMap<>(counts);
    }

    // tag::counts[]
    private static Dataset<Row> wordCounts(Dataset<Row> lines) {
        return lines.select(explode(split(lower(col("value")), " ")).as("word"))
                .groupBy("word")
                .count();
    }
    // end::counts[]
}
