package dev.streambook.recommender.live.endurance;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What {@code /metrics} says.
 *
 * @param lines in the text format of Prometheus
 */
record MetricsPage(List<String> lines) {

    /** The largest value of the meter among those with this label; empty if there is none that is a number. */
    OptionalDouble largest(String meter, String label) {
        return values(meter, label).max();
    }

    private DoubleStream values(String meter, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(meter + "{") || line.startsWith(meter + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(Double::isFinite);
    }
}
