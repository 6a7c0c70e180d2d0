package dev.streambook.recommender.live.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a cluster is to do.
 *
 * @param source what the source is told, such as {@code --events 1000}
 * @param set settings of all programs by their keys, over everything else
 * @param environment variables of all programs
 * @param secured whether the brokers ask every client for a password, over TLS
 */
record ClusterPlan(List<String> source, Map<String, String> set, Map<String, String> environment, boolean secured) {

    ClusterPlan {
        source = List.copyOf(source);
        set = Map.copyOf(set);
        environment = Map.copyOf(environment);
    }

    /** On brokers that let everybody in. */
    static ClusterPlan of(List<String> source, Map<String, String> set) {
        return new ClusterPlan(source, set, Map.of(), false);
    }

    /** What every program is told on its command line. */
    List<String> arguments() {
        return new TreeMap<>(set)
                .entrySet().stream()
                        .flatMap(setting -> Stream.of("--set", setting.getKey() + "=" + setting.getValue()))
                        .toList();
    }
}
