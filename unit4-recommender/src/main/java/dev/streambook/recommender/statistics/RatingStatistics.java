package dev.streambook.recommender.statistics;

import dev.streambook.engine.spark.RunningQuery;
import dev.streambook.recommender.settings.MicroBatches;
import dev.streambook.recommender.topics.RatingWindow;
import dev.streambook.recommender.topics.SparkKafka;
import dev.streambook.unit1.Window;
import dev.streambook.unit3.EventRows;
import dev.streambook.unit3.WindowedRatings;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A streaming query that counts the ratings of topic {@code events} by windows and writes the windows that a batch has changed into topic
 * {@code statistics}. A rating that is in the log twice counts once. Started again on the same checkpoint, it goes on where it
 * was.
 */
public final class RatingStatistics implements AutoCloseable {

    private static final StructType RECORD =
            new StructType().add("key", DataTypes.BinaryType).add("value", DataTypes.BinaryType);

    private final RunningQuery query;

    private RatingStatistics(RunningQuery query) {
        this.query = query;
    }

    /** @throws IllegalStateException if the checkpoint cannot be read */
    public static RatingStatistics start(
            SparkSession session, StatisticsSettings settings, StatisticsExercises exercises) {
        MicroBatches microBatches = settings.windows().microBatches();
        WindowedRatings windowed = exercises.windows().apply(settings.windows().ratings());
        Dataset<Row> records = SparkKafka.events(
                        withOneWatermark(session), settings.kafka(), settings.topics(), microBatches.records())
                .load();
        Dataset<Row> ratings = exercises
                .dedup()
                .apply(settings.windows().ratings().lateness())
                .build(EventRows.rated(EventRows.of(records)));
        return new RatingStatistics(RunningQuery.start(
                "the statistics' query",
                () -> windowed.build(ratings)
                        .map(new ToRecord(), Encoders.row(RECORD))
                        .writeStream()
                        .outputMode(windowed.mode(WindowedRatings.Need.CHANGED))
                        .format("kafka")
                        .options(SparkKafka.options(settings.kafka()))
                        .option("topic", settings.topics().statistics())
                        .option("checkpointLocation", settings.checkpoint().toString())
                        .trigger(Trigger.ProcessingTime(microBatches.trigger().toMillis()))
                        .start()));
    }

    /**
     * Dedup and windows each say by how much events may be out of order. Spark refuses that, unless one watermark counts for
     * all of a query.
     */
    private static SparkSession withOneWatermark(SparkSession session) {
        SparkSession own = session.newSession();
        own.conf().set("spark.sql.streaming.statefulOperator.allowMultiple", false);
        return own;
    }

    /** Why the query has ended by itself; empty as long as it runs. */
    public Optional<String> failure() {
        return query.failure();
    }

    /** Returns when all records that are in the log now have been handled. */
    public void processAllAvailable() {
        query.processAllAvailable();
    }

    @Override
    public void close() {
        query.close();
    }

    private static final class ToRecord implements MapFunction<Row, Row> {

        private static final long serialVersionUID = 1L;

        @Override
        public Row call(Row row) {
            RatingWindow window = new RatingWindow(
                    new Window(
                            row.<Timestamp>getAs("start").toInstant(),
                            row.<Timestamp>getAs("end").toInstant()),
                    row.<Long>getAs("ratings"),
                    row.<Double>getAs("mean"));
            return RowFactory.create(window.key().getBytes(StandardCharsets.UTF_8), window.toJson());
        }
    }
}
