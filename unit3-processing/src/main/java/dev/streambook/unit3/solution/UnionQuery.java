package dev.streambook.unit3.solution;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.window;

import java.time.Duration;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** Each stream has its watermark before the two become one. */
public class UnionQuery implements dev.streambook.unit3.UnionQuery {

    protected final Settings settings;

    public UnionQuery(Settings settings) {
        this.settings = settings;
    }

    // tag::build[]
    @Override
    public Dataset<Row> build(Dataset<Row> boxes, Dataset<Row> phones) {
        Dataset<Row> plays = boxes.withWatermark("time", interval(settings.boxLateness()))
                .unionByName(phones.withWatermark("time", interval(settings.phoneLateness())));
        return counted(plays);
    }

    @Override
    public long dropped(StreamingQueryProgress progress) {
        return Arrays.stream(progress.stateOperators())
                .mapToLong(operator -> operator.numRowsDroppedByWatermark())
                .sum();
    }
    // end::build[]

    protected Dataset<Row> counted(Dataset<Row> plays) {
        return plays.groupBy(window(col("time"), interval(settings.size())).as("window"), col("item"))
                .agg(count(lit(1)).as("plays"))
                .select(col("window.start").as("start"), col("item"), col("plays"));
    }

    /** As Spark reads it. */
    protected static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
