package dev.streambook.unit3.ways;

import dev.streambook.engine.storm.StormCluster;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.storm.Config;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.kafka.bolt.KafkaBolt;
import org.apache.storm.kafka.bolt.mapper.FieldNameBasedTupleToKafkaMapper;
import org.apache.storm.kafka.bolt.selector.DefaultTopicSelector;
import org.apache.storm.kafka.spout.FirstPollOffsetStrategy;
import org.apache.storm.kafka.spout.KafkaSpout;
import org.apache.storm.kafka.spout.KafkaSpoutConfig;
import org.apache.storm.topology.BasicOutputCollector;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.topology.base.BaseBasicBolt;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/** The job as a topology. At least once; the counts are in the memory of the bolt. */
public record StormWay(StormCluster storm) implements CountWay {

    private static final int MAX_PENDING = 2_000;

    @Override
    public String engine() {
        return "Storm";
    }

    @Override
    public AutoCloseable start(CountJob job) {
        return storm.submit(job.output(), Map.of(Config.TOPOLOGY_MAX_SPOUT_PENDING, MAX_PENDING), topology(job));
    }

    // tag::topology[]
    private static StormTopology topology(CountJob job) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout("plays", new KafkaSpout<>(plays(job)));
        builder.setBolt("count", new CountBolt(), 2).fieldsGrouping("plays", new Fields("film"));
        builder.setBolt("write", counts(job)).shuffleGrouping("count");
        return builder.createTopology();
    }

    /** Each task has films of its own, so it can count them alone. */
    private static final class CountBolt extends BaseBasicBolt {
        private static final long serialVersionUID = 1;

        private final Map<String, Long> counts = new HashMap<>();

        @Override
        public void execute(Tuple play, BasicOutputCollector collector) {
            String film = play.getStringByField("film");
            collector.emit(new Values(film, Long.toString(counts.merge(film, 1L, Long::sum))));
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {
            declarer.declare(new Fields("film", "count"));
        }
    }
    // end::topology[]

    private static KafkaSpoutConfig<String, String> plays(CountJob job) {
        return KafkaSpoutConfig.builder(job.bootstrapServers(), job.input())
                .setProp(ConsumerConfig.GROUP_ID_CONFIG, job.output())
                .setFirstPollOffsetStrategy(FirstPollOffsetStrategy.LATEST)
                .setRecordTranslator(record -> new Values(record.key()), new Fields("film"))
                .build();
    }

    private static KafkaBolt<String, String> counts(CountJob job) {
        Properties producer = new Properties();
        producer.put("bootstrap.servers", job.bootstrapServers());
        producer.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        producer.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        return new KafkaBolt<String, String>()
                .withProducerProperties(producer)
                .withTopicSelector(new DefaultTopicSelector(job.output()))
                .withTupleToKafkaMapper(new FieldNameBasedTupleToKafkaMapper<>("film", "count"));
    }
}
