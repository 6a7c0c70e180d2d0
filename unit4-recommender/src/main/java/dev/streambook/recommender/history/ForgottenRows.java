package dev.streambook.recommender.history;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.streambook.recommender.topics.Forgotten;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Takes users who are to be forgotten out of the archive. A row of theirs keeps its time and its place in the log, so that
 * the archive still says how far it goes, and loses all else.
 */
public final class ForgottenRows {

    /** The kind of such a row. */
    public static final String KIND = "forgotten";

    private static final String USER = "forgottenUser";
    private static final String UNTIL = "forgottenUntil";
    private static final StructType USERS =
            new StructType().add(USER, DataTypes.IntegerType).add(UNTIL, DataTypes.TimestampType);

    private static final Map<String, Column> EMPTIED = Map.of(
            "kind", lit(KIND),
            "user", lit(0),
            "item", lit(0),
            "device", lit(""),
            "id", concat_ws("-", lit(KIND), col("partition"), col("offset")),
            "stars", lit(null),
            "seconds", lit(null),
            "position", lit(null));

    private ForgottenRows() {}

    /** @param rows of the archive */
    public static Dataset<Row> emptied(Dataset<Row> rows, Collection<Forgotten> users) {
        return users.isEmpty() ? rows : joined(rows, users).select(columns(rows.schema()));
    }

    /** Whether there is a row to be emptied. */
    static boolean anyOf(Dataset<Row> rows, Collection<Forgotten> users) {
        return !users.isEmpty()
                && !joined(rows, users).where(col(USER).isNotNull()).isEmpty();
    }

    private static Dataset<Row> joined(Dataset<Row> rows, Collection<Forgotten> users) {
        List<Row> until = users.stream()
                .map(user -> RowFactory.create(user.user(), Timestamp.from(user.until())))
                .toList();
        Dataset<Row> forgotten = rows.sparkSession().createDataFrame(until, USERS);
        Column isTheirs = col("user").equalTo(col(USER)).and(col("time").leq(col(UNTIL)));
        return rows.join(broadcast(forgotten), isTheirs, "left");
    }

    private static Column[] columns(StructType schema) {
        return Arrays.stream(schema.fields()).map(ForgottenRows::column).toArray(Column[]::new);
    }

    private static Column column(StructField field) {
        Column emptied = EMPTIED.get(field.name());
        return emptied == null
                ? col(field.name())
                : when(col(USER).isNull(), col(field.name()))
                        .otherwise(emptied.cast(field.dataType()))
                        .as(field.name());
    }
}
