package dev.streambook.unit3.groupings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.storm.utils.RegisteredGlobalState;

/** Where the tasks of a run, which Storm makes from bytes, note what they got. Thread safe. */
final class TaskNotes implements AutoCloseable {

    private final String id = RegisteredGlobalState.registerState(this);
    private final Map<String, SortedMap<Integer, List<String>>> received = new TreeMap<>();
    private boolean over;

    static TaskNotes of(String id) {
        return (TaskNotes) RegisteredGlobalState.getState(id);
    }

    String id() {
        return id;
    }

    synchronized void received(String bolt, int task, String what) {
        received.computeIfAbsent(bolt, absent -> new TreeMap<>())
                .computeIfAbsent(task, absent -> new ArrayList<>())
                .add(what);
    }

    synchronized void over() {
        over = true;
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized Map<String, SortedMap<Integer, List<String>>> received() {
        return new TreeMap<>(received);
    }

    @Override
    public void close() {
        RegisteredGlobalState.clearState(id);
    }
}
