package dev.streambook.engine.flume;

import dev.streambook.engine.flume.FlumeFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Follows the events of an agent by Flume's counters, from the sources to the sinks, to the first place that they have not
 * passed, and names the settings there.
 */
final class FlumeTrace {

    private FlumeTrace() {}

    /** Sentences about sources, channels and sinks, each with the settings that could be the cause. */
    static String of(FlumeFile file) {
        List<String> lines = new ArrayList<>();
        for (String source : file.listed(Kind.SOURCES)) {
            if (count("source", source, "EventAcceptedCount") == 0) {
                lines.add("Source %s has put nothing into a channel. Its settings:".formatted(source));
                lines.addAll(settings(file, Kind.SOURCES, source));
            }
        }
        if (!lines.isEmpty()) {
            return String.join("\n", lines);
        }
        for (String sink : file.listed(Kind.SINKS)) {
            long sent = count("sink", sink, "EventDrainSuccessCount");
            lines.add(
                    sent == 0
                            ? "Sink %s has sent nothing. Its settings:".formatted(sink)
                            : "Sink %s has sent %d. Its settings:".formatted(sink, sent));
            lines.addAll(settings(file, Kind.SINKS, sink));
        }
        return String.join("\n", lines);
    }

    private static long count(String kind, String component, String counter) {
        return FlumeCounters.of(kind, component).getOrDefault(counter, 0L);
    }

    /** Sizes and pauses are left out: they do not decide whether something passes. */
    private static List<String> settings(FlumeFile file, Kind kind, String component) {
        Map<String, String> settings = file.context(kind, component).getParameters();
        return settings.entrySet().stream()
                .filter(setting -> !setting.getValue().strip().matches("\\d+"))
                .map(setting -> "  %s = %s"
                        .formatted(
                                file.key(kind, component, setting.getKey()),
                                setting.getValue().strip()))
                .sorted()
                .collect(Collectors.toList());
    }
}
