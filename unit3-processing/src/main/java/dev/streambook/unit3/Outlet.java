package dev.streambook.unit3;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.DataStreamWriter;

/**
 * A place that the rows of a stream go to.
 *
 * @param name of its own; letters, digits and hyphens
 * @param durable whether it keeps its rows when the process ends; what does not is empty at each start
 * @param writer what Spark is told of the place: its format, its path, and what makes its rows of those of the stream
 */
public record Outlet(String name, boolean durable, Function<Dataset<Row>, DataStreamWriter<Row>> writer) {

    /** Parquet files in a folder; Spark notes there, too, which batches they hold. */
    public static Outlet parquet(String name, Path folder) {
        return new Outlet(
                name, true, rows -> rows.writeStream().format("parquet").option("path", folder.toString()));
    }

    /**
     * A topic: each row as a JSON object, with its column {@code id} as the key.
     *
     * @param connection of Spark's Kafka sink, at least {@code kafka.bootstrap.servers}
     */
    public static Outlet kafka(String name, Map<String, String> connection, String topic) {
        return new Outlet(
                name,
                true,
                rows -> rows.select(
                                col("id").as("key"), to_json(struct(col("*"))).as("value"))
                        .writeStream()
                        .format("kafka")
                        .options(connection)
                        .option("topic", topic));
    }

    /** A table in the driver's memory, of this name, to be asked in SQL. */
    public static Outlet memory(String name) {
        return new Outlet(name, false, rows -> rows.writeStream().format("memory"));
    }

    /** A table of a database, by 3.12. */
    public static Outlet database(String name, JdbcBatchSink sink) {
        return new Outlet(name, true, rows -> rows.writeStream().foreachBatch(sink));
    }
}
