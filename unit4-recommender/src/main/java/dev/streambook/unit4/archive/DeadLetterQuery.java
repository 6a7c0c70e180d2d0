package dev.streambook.unit4.archive;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.encode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import dev.streambook.unit4.log.DeadLetter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** From the records of the log to the dead letters among them, as Spark's Kafka sink takes them. */
final class DeadLetterQuery {

    private final String topic;
    private final String stage;

    /** @param topic of the dead letters */
    DeadLetterQuery(String topic, String stage) {
        this.topic = topic;
        this.stage = stage;
    }

    /** @param records of Spark's Kafka source, with their headers */
    Dataset<Row> of(Dataset<Row> records) {
        Column reason = udf(new WhyMalformed(), DataTypes.StringType).apply(col("value"));
        return records.withColumn("why", reason)
                .where(col("why").isNotNull())
                .select(
                        lit(topic).as("topic"),
                        col("key"),
                        col("value"),
                        headers().as("headers"));
    }

    private Column headers() {
        Column ours = array(
                header(DeadLetter.REASON, col("why")),
                header(DeadLetter.STAGE, lit(stage)),
                header(DeadLetter.SOURCE_TOPIC, col("topic")),
                header(DeadLetter.SOURCE_PARTITION, col("partition").cast("string")),
                header(DeadLetter.SOURCE_OFFSET, col("offset").cast("string")));
        return coalesce(concat(col("headers"), ours), ours);
    }

    private static Column header(String name, Column value) {
        return struct(lit(name).as("key"), encode(value, "UTF-8").as("value"));
    }
}
