package dev.streambook.unit4;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** {@link Feedback} of many users as rows of Spark: the one place where the one becomes the other. */
public final class FeedbackColumns {

    /** The columns. */
    public static final StructType SCHEMA = new StructType()
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("stars", DataTypes.DoubleType)
            .add("seconds", DataTypes.LongType);

    private FeedbackColumns() {}

    public static Row row(int user, Feedback feedback) {
        return RowFactory.create(user, feedback.item(), feedback.stars(), feedback.seconds());
    }

    /** The feedback in a row. */
    public static Feedback read(Row row) {
        return new Feedback(row.getInt(1), row.getDouble(2), row.getLong(3));
    }

    /**
     * The whole history of each user, in ascending order of item: sums of floating-point numbers depend on the order, and
     * equal events must make equal models.
     */
    public static JavaPairRDD<Integer, List<Feedback>> byUser(Dataset<Row> feedback) {
        return feedback.toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getInt(0), read(row)))
                .groupByKey()
                .mapValues(history -> StreamSupport.stream(history.spliterator(), false)
                        .sorted(Comparator.comparingInt(Feedback::item))
                        .toList());
    }
}
