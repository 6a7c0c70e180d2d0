package dev.streambook.recommender.live.cluster;

import java.util.List;
import java.util.Map;

/**
 * One process of the cluster, as it is started.
 *
 * @param name in the status table and of its log file, such as {@code kafka-1}
 * @param command the program and its arguments
 * @param environment besides this process's own
 * @param health when it counts as healthy
 * @param lasting whether it runs until it is stopped; else it does one thing and ends with exit code 0
 */
record Machine(String name, List<String> command, Map<String, String> environment, Health health, boolean lasting) {

    Machine {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
