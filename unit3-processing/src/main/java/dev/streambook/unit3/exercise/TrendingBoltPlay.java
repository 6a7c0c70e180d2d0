package dev.streambook.unit3.exercise;

import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.play.TrendingTopology;

/**
 * Sends an hour of events through your bolt and prints a table of what comes out: rankings, late events and, at each tick, the
 * watermark and the number of open windows. Takes some seconds to start.
 */
public final class TrendingBoltPlay {

    private TrendingBoltPlay() {}

    public static void main(String[] args) {
        try (StormCluster storm = StormCluster.start()) {
            TrendingTopology.run(storm, "play", TrendingBolt::new).forEach(System.out::println);
        }
        System.exit(0); // Storm leaves a thread behind that would keep the JVM
    }
}
