package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.unit3.WindowedRatings.Settings;
import dev.streambook.unit3.microbatch.MicroBatches;
import dev.streambook.workbook.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.MicroBatchExecution;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;

/** What docs/unit3/a-micro-batch-life.md says of a checkpoint whose state is lost. */
@Engines
class StateLossTest {

    private static final WindowedRatings WINDOWED =
            Answer.reference(WindowedRatings.class).create(new Settings(Duration.ofHours(1), Duration.ofMinutes(10)));

    @Test
    void a_query_whose_state_is_lost_does_not_count_on_from_nothing(
            SparkSession spark, KafkaBroker broker, Isolated isolated) throws Exception {
        String topic = isolated.topic("events", 1);
        TopicWriter<byte[], byte[]> writer = isolated.closing(TopicWriter.ofBytes(broker.bootstrapServers()));
        Path checkpoint = isolated.directory("checkpoint");
        isolated.quiet(
                MicroBatchExecution.class,
                org.apache.spark.scheduler.TaskSetManager.class,
                org.apache.spark.executor.Executor.class);
        writer.writeValues(topic, List.of(rated("20:05")));
        try (MicroBatches query = start(SmallData.in(spark), broker, topic, checkpoint)) {
            assertThat(RatingRows.windows(query.process())).containsExactly("20:00 to 21:00: 1 rating, mean 4.0");
        }

        FileUtils.deleteDirectory(checkpoint.resolve("state").toFile());
        writer.writeValues(topic, List.of(rated("20:10")));

        try (MicroBatches query = start(spark, broker, topic, checkpoint)) {
            assertThatThrownBy(query::process).hasStackTraceContaining("does not exist");
        }
    }

    private static byte[] rated(String clock) {
        return EventJson.write(new Rated("rated-" + clock, 7, 31, "2001:db8::1", RatingRows.at(clock), 4));
    }

    private static MicroBatches start(SparkSession spark, KafkaBroker broker, String topic, Path checkpoint) {
        return MicroBatches.start(
                WINDOWED.build(EventRows.rated(EventRows.of(spark.readStream()
                        .format("kafka")
                        .option("kafka.bootstrap.servers", broker.bootstrapServers())
                        .option("subscribe", topic)
                        .option("startingOffsets", "earliest")
                        .load()))),
                OutputMode.Update(),
                checkpoint,
                batch -> {});
    }
}
