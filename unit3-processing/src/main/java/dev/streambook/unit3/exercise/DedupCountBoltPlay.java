package dev.streambook.unit3.exercise;

import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.play.DedupTopology;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Sends four records through your bolt. Its worker dies once, after a commit and before the acks. Prints what is sent, passes, is
 * committed and acked; takes some seconds to start, and ten more for the time-out of what the worker held.
 */
public final class DedupCountBoltPlay {

    private DedupCountBoltPlay() {}

    public static void main(String[] args) {
        try (StormCluster storm = StormCluster.start()) {
            DedupTopology.run(storm, DedupCountBolt::new, System.out::println);
        } catch (ConditionTimeoutException ended) {
            System.out.println(ended.getMessage());
        }
        System.exit(0); // Storm leaves a thread behind that would keep the JVM
    }
}
