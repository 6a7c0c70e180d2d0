package dev.streambook.unit3.exercise;

import dev.streambook.engine.storm.RunningTopology;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;
import org.apache.storm.utils.RegisteredGlobalState;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Sends three records through your bolt and prints what becomes of them. Film 2 fails downstream, once; the second record
 * holds a line that is no event. Takes some seconds to start, and ends when all three records are acked.
 */
public final class SplitBoltPlay {

    private static final List<String> RECORDS =
            List.of(rated(1) + "\n" + rated(2), rated(3) + "\nnot json", rated(4));

    private SplitBoltPlay() {}

    public static void main(String[] args) {
        AtomicInteger acked = new AtomicInteger();
        String ackedId = RegisteredGlobalState.registerState(acked);
        try (StormCluster storm = StormCluster.start();
                RunningTopology topology = storm.submit("play", Map.of(), topology(ackedId))) {
            topology.awaitWithoutCrash("all records are acked", () -> acked.get() == RECORDS.size());
        } catch (AssertionError | ConditionTimeoutException ended) {
            System.out.println(ended.getMessage());
        }
        System.exit(0); // Storm leaves a thread behind that would keep the JVM
    }

    private static StormTopology topology(String ackedId) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout("records", new Records(ackedId));
        builder.setBolt("split", new SplitBolt(EventJson::read)).shuffleGrouping("records");
        builder.setBolt("printer", new Printer())
                .shuffleGrouping("split", SplitBolt.EVENTS)
                .shuffleGrouping("split", SplitBolt.MALFORMED);
        return builder.createTopology();
    }

    private static String rated(int film) {
        return EventJson.writeString(
                new Rated("id-" + film, 7, film, "2001:db8::1", Instant.parse("2026-01-31T20:00:00Z"), 4.5));
    }

    /** Sends each record, and again each that failed. */
    private static final class Records extends BaseRichSpout {

        private static final long serialVersionUID = 1L;

        private final String ackedId;
        private final Queue<Integer> toSend = new ArrayDeque<>(List.of(0, 1, 2));
        private transient SpoutOutputCollector collector;

        Records(String ackedId) {
            this.ackedId = ackedId;
        }

        @Override
        public void open(Map<String, Object> settings, TopologyContext context, SpoutOutputCollector collector) {
            this.collector = collector;
        }

        @Override
        public void nextTuple() {
            Integer record = toSend.poll();
            if (record != null) {
                System.out.println("record " + record + " is sent");
                byte[] bytes = RECORDS.get(record).getBytes(StandardCharsets.UTF_8);
                collector.emit(new Values(bytes, 0, (long) record), record);
            }
        }

        @Override
        public void ack(Object record) {
            System.out.println("record " + record + " is acked");
            ((AtomicInteger) RegisteredGlobalState.getState(ackedId)).incrementAndGet();
        }

        @Override
        public void fail(Object record) {
            System.out.println("record " + record + " has failed");
            toSend.add((Integer) record);
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {
            declarer.declare(new Fields(SplitBolt.BYTES, SplitBolt.PARTITION, SplitBolt.OFFSET));
        }
    }

    /** Prints each tuple and acks it, but fails the first one of film 2. */
    private static final class Printer extends BaseRichBolt {

        private static final long serialVersionUID = 1L;

        private transient OutputCollector collector;
        private boolean failed;

        @Override
        public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
            this.collector = collector;
        }

        @Override
        public void execute(Tuple tuple) {
            boolean event = tuple.getSourceStreamId().equals(SplitBolt.EVENTS);
            String what = event ? "film " + tuple.getIntegerByField("item") : "dead letter: " + tuple.getStringByField("reason");
            if (what.equals("film 2") && !failed) {
                failed = true;
                System.out.println("    film 2 fails downstream");
                collector.fail(tuple);
            } else {
                System.out.println("    " + what);
                collector.ack(tuple);
            }
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {}
    }
}
