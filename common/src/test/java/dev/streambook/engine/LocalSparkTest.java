package dev.streambook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;

@Engines
class LocalSparkTest {

    @Test
    void a_second_spark_in_one_jvm_is_refused(LocalSpark running, Isolated isolated) {
        assertThatThrownBy(() -> LocalSpark.start(isolated.directory("spark")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Spark context streambook runs in this JVM already; expected none; close it first");
        assertThat(running.session().range(3).count()).isEqualTo(3);
    }

    @Test
    void settings_made_in_one_session_are_not_seen_in_another(SparkSession session, LocalSpark spark) {
        session.conf().set("spark.sql.shuffle.partitions", "7");

        assertThat(spark.newSession().conf().get("spark.sql.shuffle.partitions"))
                .isEqualTo("2");
    }

    @Test
    void a_stream_reads_from_the_broker_what_was_written_to_a_topic(
            SparkSession session, KafkaBroker broker, Isolated isolated) throws Exception {
        String topic = isolated.topic("ratings", 2);
        try (TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            writer.writeValues(topic, List.of("a", "b", "a"));
        }

        StreamingQuery query = session.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", broker.bootstrapServers())
                .option("subscribe", topic)
                .option("startingOffsets", "earliest")
                .load()
                .selectExpr("CAST(value AS STRING) AS letter")
                .groupBy("letter")
                .count()
                .writeStream()
                .format("memory")
                .queryName("letters")
                .outputMode("complete")
                .option("checkpointLocation", isolated.directory("checkpoint").toString())
                .trigger(Trigger.AvailableNow())
                .start();
        query.awaitTermination();

        List<Row> counts = session.table("letters").orderBy("letter").collectAsList();
        assertThat(counts).extracting(Row::toString).containsExactly("[a,2]", "[b,1]");
    }
}
