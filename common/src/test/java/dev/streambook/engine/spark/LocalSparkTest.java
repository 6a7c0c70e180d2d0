package dev.streambook.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@Engines
class LocalSparkTest {

    @Test
    void a_second_spark_in_one_jvm_is_refused(LocalSpark running, Isolated isolated) {
        assertThatThrownBy(() -> LocalSpark.start(isolated.directory("spark")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Spark context streambook runs in this JVM already; expected none; close it first");
        assertThat(running.session().sparkContext().isStopped()).isFalse();
    }

    @Test
    void settings_made_in_one_session_are_not_seen_in_another(SparkSession session, LocalSpark spark) {
        session.conf().set("spark.sql.shuffle.partitions", "7");

        assertThat(spark.newSession().conf().get("spark.sql.shuffle.partitions"))
                .isEqualTo("2");
    }

    @Test
    void a_function_that_cannot_be_serialized_is_told_by_the_class_that_is_in_its_way(SparkSession session) {
        Object key = new Object();
        JavaRDD<Integer> homes =
                JavaSparkContext.fromSparkContext(session.sparkContext()).parallelize(List.of(1, 2));

        assertThatThrownBy(() -> homes.map(home -> home + key.hashCode()))
                .hasMessage("Task not serializable")
                .hasRootCauseMessage("java.lang.Object");
    }

    @Test
    void what_was_written_to_a_topic_is_a_table(SparkSession session, KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("ratings", 1);
        try (TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            writer.writeValues(topic, List.of("a", "b", "a"));
        }

        List<Row> letters = session.read()
                .format("kafka")
                .option("kafka.bootstrap.servers", broker.bootstrapServers())
                .option("subscribe", topic)
                .load()
                .selectExpr("CAST(value AS STRING) AS letter")
                .collectAsList();

        assertThat(letters).extracting(Row::toString).containsExactly("[a]", "[b]", "[a]");
    }
}
