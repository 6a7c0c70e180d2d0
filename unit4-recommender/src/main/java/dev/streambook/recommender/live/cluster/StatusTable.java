package dev.streambook.recommender.live.cluster;

import java.util.List;
import java.util.stream.Collectors;

/** What runs, a line each. */
final class StatusTable {

    private static final String ROW = "  %-14s %-9s %8s %7s  %s";

    private StatusTable() {}

    static String of(List<RunningMachine> machines) {
        return machines.stream()
                .map(StatusTable::row)
                .collect(Collectors.joining("\n", ROW.formatted("process", "state", "id", "starts", "log") + "\n", ""));
    }

    private static String row(RunningMachine machine) {
        String state = machine.isAlive() ? "runs" : machine.isDone() ? "done" : "ended";
        return ROW.formatted(
                machine.name(), state, machine.isAlive() ? machine.pid() : "", machine.starts(), machine.log());
    }
}
