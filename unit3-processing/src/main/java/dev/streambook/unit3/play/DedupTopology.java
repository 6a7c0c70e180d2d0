package dev.streambook.unit3.play;

import dev.streambook.engine.Patience;
import dev.streambook.engine.storm.RunningTopology;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.ViewingEvent;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.DedupState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.storm.Config;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.BasicOutputCollector;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.topology.base.BaseBasicBolt;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.utils.RegisteredGlobalState;
import org.apache.storm.utils.Utils;

/** Four records through an answer to 3.5 whose worker dies once between commit and ack. Works inside one JVM only. */
public final class DedupTopology {

    static final List<String> IDS = List.of("a", "b", "a", "c");
    private static final int TIMEOUT_SECONDS = 5;

    private final Consumer<String> out;
    private byte[] stored;
    private boolean died;
    private int acked;

    /** The constructor of the bolt. */
    @FunctionalInterface
    public interface Answer {
        DedupCountBolt bolt(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints);
    }

    private DedupTopology(Consumer<String> out) {
        this.out = out;
    }

    /**
     * Runs until all records are acked, for some ten seconds: what the dead worker held must time out.
     *
     * @param answer makes the bolt for this store
     * @param out takes a sentence for everything that happens
     */
    public static void run(StormCluster storm, Answer answer, Consumer<String> out) {
        DedupTopology play = new DedupTopology(out);
        String id = RegisteredGlobalState.registerState(play);
        try (RunningTopology running = storm.submit(
                "play",
                Map.of(Config.TOPOLOGY_MESSAGE_TIMEOUT_SECS, TIMEOUT_SECONDS),
                topology(id, answer.bolt(new DedupSettings(100, 1000), DedupTopology::memory, new Store(id))))) {
            Patience.until("all records are acked", () -> play.acked() == IDS.size());
        } finally {
            RegisteredGlobalState.clearState(id);
        }
    }

    private static StormTopology topology(String id, DedupCountBolt bolt) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout("records", new DedupRecords(id));
        builder.setBolt("dedup", bolt).shuffleGrouping("records");
        builder.setBolt("printer", new Printer(id)).shuffleGrouping("dedup", DedupCountBolt.EVENTS);
        return builder.createTopology();
    }

    private static Deduplicator memory(SeenIds ids) {
        return new dev.streambook.unit1.solution.Deduplicator(new Retention(Duration.ofHours(1), 100), ids);
    }

    static DedupTopology of(String id) {
        return (DedupTopology) RegisteredGlobalState.getState(id);
    }

    synchronized void say(String text) {
        out.accept(text);
    }

    private synchronized int acked() {
        return acked;
    }

    synchronized void recordAcked(int record) {
        acked++;
        say("record " + record + " is acked");
    }

    private synchronized void commit(DedupState state) {
        stored = Utils.javaSerialize(state);
        say("    committed: " + state.counts());
        if (!died && state.counts().passed() > 0) {
            died = true;
            say("    the worker dies, before it acks; wait for the time-out");
            throw new SimulatedCrash("between commit and ack");
        }
    }

    private synchronized Optional<DedupState> load() {
        return Optional.ofNullable(stored).map(bytes -> Utils.javaDeserialize(bytes, DedupState.class));
    }

    private record Store(String id) implements Checkpoints {

        @Override
        public Optional<DedupState> load(int task) {
            return of(id).load();
        }

        @Override
        public void commit(int task, Supplier<DedupState> state) {
            of(id).commit(state.get());
        }
    }

    private static final class Printer extends BaseBasicBolt {

        private static final long serialVersionUID = 1L;

        private final String id;

        Printer(String id) {
            this.id = id;
        }

        @Override
        public void execute(Tuple tuple, BasicOutputCollector collector) {
            ViewingEvent event = (ViewingEvent) tuple.getValueByField(DedupCountBolt.EVENT);
            of(id).say("    event " + event.id() + " passes");
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {}
    }
}
