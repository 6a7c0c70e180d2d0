package dev.streambook.unit4.topology;

import dev.streambook.unit4.log.DeadLetter;
import dev.streambook.unit4.log.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Tuple;

/**
 * Writes what the dedup bolt could not read to the dead letters. A tuple is acknowledged when Kafka has stored the letter
 * and failed when it has not, so the event's record comes again; a letter may then be there twice, with one source.
 */
final class DeadLetterBolt extends BaseRichBolt {

    private static final long serialVersionUID = 1L;

    private final TopologySettings settings;
    private transient OutputCollector collector;
    private transient Producer<byte[], byte[]> producer;

    DeadLetterBolt(TopologySettings settings) {
        this.settings = settings;
    }

    @Override
    public void prepare(Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
        this.producer = new KafkaClients(settings.kafkaSettings()).producer();
    }

    @Override
    public void execute(Tuple tuple) {
        try {
            producer.send(letter(tuple), (stored, failure) -> answer(tuple, failure));
        } catch (RuntimeException e) {
            answer(tuple, e);
        }
    }

    @Override
    public void cleanup() {
        producer.close();
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {}

    private ProducerRecord<byte[], byte[]> letter(Tuple tuple) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                settings.topics().events(),
                tuple.getIntegerByField(RecordTuples.PARTITION),
                tuple.getLongByField(RecordTuples.OFFSET),
                tuple.getStringByField(RecordTuples.KEY).getBytes(StandardCharsets.UTF_8),
                tuple.getBinaryByField(RecordTuples.BYTES));
        return DeadLetter.of(
                record, settings.topics().deadLetters(), DedupBolt.STAGE, tuple.getStringByField(DedupBolt.REASON));
    }

    /** Called by the bolt's thread and by the producer's. */
    private void answer(Tuple tuple, Exception failure) {
        synchronized (collector) {
            if (failure == null) {
                collector.ack(tuple);
            } else {
                collector.reportError(failure);
                collector.fail(tuple);
            }
        }
    }
}
