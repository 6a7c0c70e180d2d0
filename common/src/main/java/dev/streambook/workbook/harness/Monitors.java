package dev.streambook.workbook.harness;

import java.util.IdentityHashMap;
import java.util.Map;

/** The monitor of each object that a schedule's threads have locked. Thread safe; the monitors themselves are not. */
final class Monitors {

    private final Map<Object, Monitor> monitors = new IdentityHashMap<>();

    synchronized Monitor of(Object object) {
        return monitors.computeIfAbsent(object, key -> new Monitor());
    }

    /** The limit of its wait has passed. */
    synchronized void noLongerWaiting(Member member) {
        monitors.values().forEach(monitor -> monitor.waiting.remove(member));
    }
}
