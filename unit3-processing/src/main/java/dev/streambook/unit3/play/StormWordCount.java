package dev.streambook.unit3.play;

import dev.streambook.engine.storm.RunningTopology;
import dev.streambook.engine.storm.StormCluster;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.tuple.Fields;

/**
 * Word count as a topology: a spout of lines, a bolt that splits them, and two tasks that count, each the words that are
 * its own.
 */
public final class StormWordCount {

    private static final int COUNT_TASKS = 2;

    private StormWordCount() {}

    /**
     * Counts the words of the lines, and returns when Storm has acked every line.
     *
     * @param name of the topology, unique in the cluster
     * @param out takes a sentence for each tuple that is counted, from the topology's threads
     */
    public static Map<String, Integer> run(StormCluster storm, String name, List<String> lines, Consumer<String> out) {
        try (Tally tally = new Tally(out);
                RunningTopology topology = storm.submit(name, Map.of(), topology(tally.id(), lines))) {
            topology.awaitWithoutCrash("all lines are acked", () -> tally.acked() == lines.size());
            return tally.counts();
        }
    }

    // tag::topology[]
    private static StormTopology topology(String tally, List<String> lines) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout("lines", new LineSpout(tally, lines));
        builder.setBolt("split", new WordBolt()).shuffleGrouping("lines");
        builder.setBolt("count", new CountBolt(tally), COUNT_TASKS).fieldsGrouping("split", new Fields("word"));
        return builder.createTopology();
    }
    // end::topology[]
}
