package dev.streambook.unit3.ways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.dstream.BatchClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/unit3/choosing-an-engine.md do the same. */
@Engines
class WaysTest {

    private static final Map<String, Long> COUNTS = Map.of("1", 3L, "2", 2L, "3", 1L);

    @Test
    void all_ways_count_the_same(KafkaBroker kafka, StormCluster storm, SparkSession spark, @TempDir Path folder)
            throws Exception {
        BatchClock.takeOver(spark.sparkContext()); // as other tests of this JVM may have done
        List<CountWay> ways = List.of(
                new PlainWay(),
                new StormWay(storm),
                new DStreamWay(JavaSparkContext.fromSparkContext(spark.sparkContext()), 500),
                new QueryWay(spark));
        for (CountWay way : ways) {
            assertThat(counts(way, kafka, folder.resolve("way-" + ways.indexOf(way))))
                    .as(way.engine())
                    .isEqualTo(COUNTS);
        }
    }

    private static Map<String, Long> counts(CountWay way, KafkaBroker kafka, Path folder) throws Exception {
        CountJob job = new CountJob(
                kafka.bootstrapServers(), folder.getFileName() + "-plays", folder.getFileName() + "-counts", folder);
        kafka.createTopic(job.input(), 2);
        kafka.createTopic(job.output(), 1);
        try (AutoCloseable program = way.start(job);
                TopicWriter<String, String> writer = TopicWriter.ofText(kafka.bootstrapServers())) {
            Patience.until(way.engine() + " counts a play", () -> {
                writer.write(job.input(), "0", "");
                return !last(job).isEmpty();
            });
            writer.write(List.of("1", "2", "1", "3", "2", "1").stream()
                    .map(film -> new ProducerRecord<>(job.input(), film, ""))
                    .toList());
            Patience.until(
                    way.engine() + " has counted all plays",
                    () -> withoutProbes(job).equals(COUNTS));
        }
        return withoutProbes(job);
    }

    /** Film 0 is played until the program, which reads from the end of the topic on, has begun. */
    private static Map<String, Long> withoutProbes(CountJob job) {
        Map<String, Long> last = last(job);
        last.remove("0");
        return last;
    }

    private static Map<String, Long> last(CountJob job) {
        Map<String, Long> last = new TreeMap<>();
        TopicReader.ofText(job.bootstrapServers())
                .read(job.output())
                .forEach(count -> last.merge(count.key(), Long.parseLong(count.value()), Math::max));
        return last;
    }
}
