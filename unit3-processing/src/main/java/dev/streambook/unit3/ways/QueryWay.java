package dev.streambook.unit3.ways;

import static org.apache.spark.sql.functions.col;

import dev.streambook.engine.spark.RunningQuery;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The job as a streaming query. The counts are in the checkpoint; what is written to Kafka can come twice after a crash. */
public record QueryWay(SparkSession spark) implements CountWay {

    @Override
    public String engine() {
        return "Structured Streaming";
    }

    @Override
    public AutoCloseable start(CountJob job) {
        return RunningQuery.start(
                "the query that counts plays",
                () -> counts(plays(job))
                        .writeStream()
                        .outputMode("update")
                        .format("kafka")
                        .option("kafka.bootstrap.servers", job.bootstrapServers())
                        .option("topic", job.output())
                        .option("checkpointLocation", job.folder().toString())
                        .start());
    }

    // tag::counts[]
    private static Dataset<Row> counts(Dataset<Row> plays) {
        return plays.groupBy(col("key"))
                .count()
                .select(col("key"), col("count").cast("string").as("value"));
    }
    // end::counts[]

    private Dataset<Row> plays(CountJob job) {
        return spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", job.bootstrapServers())
                .option("subscribe", job.input())
                .option("startingOffsets", "latest")
                .load();
    }
}
