package dev.streambook.unit3.microbatch;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.MemoryStream;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * A stream that lies in memory: what is added before a trigger is in the next micro-batch, all of it. For tests and plays; it
 * cannot be read again after a restart.
 */
public final class RowSource {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final MemoryStream<Row> stream;

    public RowSource(SparkSession spark, StructType schema) {
        this.stream =
                new MemoryStream<>(NUMBER.getAndIncrement(), spark.sqlContext(), Option.empty(), Encoders.row(schema));
    }

    /** The stream as a table. */
    public Dataset<Row> table() {
        return stream.toDF();
    }

    public void add(List<Row> rows) {
        stream.addData(JavaConverters.asScalaBuffer(rows));
    }

    public void add(Row... rows) {
        add(List.of(rows));
    }
}
