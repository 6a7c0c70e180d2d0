package dev.streambook.unit3.ways;

import dev.streambook.unit3.dstream.BatchClock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function3;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import scala.Tuple2;

/**
 * The job on a DStream. The counts are in the state of the stream, which is written to the checkpoint every ten batches.
 *
 * @param batchMillis the interval of the batches
 */
public record DStreamWay(JavaSparkContext spark, long batchMillis) implements CountWay {

    @Override
    public String engine() {
        return "DStream";
    }

    @Override
    public AutoCloseable start(CountJob job) {
        BatchClock.letGo(spark.sc());
        JavaStreamingContext context = new JavaStreamingContext(spark, Durations.milliseconds(batchMillis));
        context.checkpoint(job.folder().toString());
        count(context, job);
        context.start();
        return () -> context.stop(false);
    }

    // tag::counts[]
    private static void count(JavaStreamingContext context, CountJob job) {
        String servers = job.bootstrapServers();
        String topic = job.output();
        Function3<String, Optional<Long>, State<Long>, Tuple2<String, Long>> addUp =
                (film, plays, count) -> new Tuple2<>(film, add(count, plays.orElse(0L)));
        KafkaUtils.createDirectStream(
                        context,
                        LocationStrategies.PreferConsistent(),
                        ConsumerStrategies.<String, String>Subscribe(List.of(job.input()), consumer(job)))
                .mapToPair(play -> new Tuple2<>(play.key(), 1L))
                .reduceByKey(Long::sum)
                .mapWithState(StateSpec.function(addUp))
                .foreachRDD(batch -> batch.foreachPartition(counts -> write(counts, servers, topic)));
    }

    private static long add(State<Long> count, long plays) {
        count.update(plays + (count.exists() ? count.get() : 0));
        return count.get();
    }
    // end::counts[]

    private static void write(Iterator<Tuple2<String, Long>> counts, String servers, String topic) {
        try (Producer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            counts.forEachRemaining(count -> producer.send(
                    new ProducerRecord<>(topic, count._1(), count._2().toString())));
        }
    }

    private static Map<String, Object> consumer(CountJob job) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                job.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                job.output(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class);
    }
}
