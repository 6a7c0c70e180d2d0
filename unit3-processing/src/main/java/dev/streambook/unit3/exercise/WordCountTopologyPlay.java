package dev.streambook.unit3.exercise;

import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.groupings.WordCountRun;
import java.util.List;

/** Runs your topology on six titles with two tasks a bolt, and prints which task got what. Takes some seconds to start. */
public final class WordCountTopologyPlay {

    private static final List<String> TITLES = List.of(
            "the last train",
            "the last wedding",
            "night train to the moon",
            "moon over the city",
            "city of night",
            "the wedding train");

    private WordCountTopologyPlay() {}

    public static void main(String[] args) {
        try (StormCluster storm = StormCluster.start()) {
            System.out.println(WordCountRun.of(storm, "play", new WordCountTopology(), TITLES, 2).table());
        }
        System.exit(0); // Storm leaves a thread behind that would keep the JVM
    }
}
