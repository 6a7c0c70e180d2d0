package dev.streambook.engine.storm;

/**
 * A task of a topology threw.
 *
 * @param component the id of its spout or bolt
 * @param task the number of the task within the topology
 * @param thrown what it threw
 */
public record ComponentCrash(String component, int task, Throwable thrown) {

    @Override
    public String toString() {
        return "%s (task %d) threw %s".formatted(component, task, thrown);
    }
}
