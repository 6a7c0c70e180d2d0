package dev.streambook.engine.flume;

import dev.streambook.engine.flume.FlumeFile.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.flume.SinkProcessor;
import org.apache.flume.sink.LoadBalancingSinkProcessor;

/**
 * What can be seen to be wrong with the groups of sinks of an agent.
 *
 * <p>Flume gives a sink without a priority one of its own choice, passes over a sink whose priority is taken, and starts
 * without the sinks of a group that it cannot configure.
 */
final class SinkGroupMistakes {

    private static final List<String> TYPES = List.of("default", "failover", "load_balance");
    private static final List<String> SELECTORS = List.of("random", "round_robin");
    private static final String PRIORITY = "processor.priority.";

    private final FlumeFile file;
    private final BiConsumer<String, String> mistakes;

    /** @param mistakes takes a key of the file, and what is wrong with it */
    SinkGroupMistakes(FlumeFile file, BiConsumer<String, String> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** Looks at every group that the agent lists; that their sinks exist is known. */
    void look() {
        Map<String, String> groups = new HashMap<>();
        for (String group : file.listed(Kind.SINKGROUPS)) {
            for (String sink : sinks(group)) {
                String other = groups.putIfAbsent(sink, group);
                if (other != null) {
                    mistake(
                            group,
                            "sinks",
                            "lists %s, which belongs to the group %s already; a sink belongs to one group"
                                    .formatted(sink, other));
                }
            }
            oneChannel(group);
            processor(group);
        }
    }

    private void oneChannel(String group) {
        Set<String> channels = new TreeSet<>();
        sinks(group).forEach(sink -> channels.add(file.value(Kind.SINKS, sink, "channel")));
        if (channels.size() > 1) {
            mistake(
                    group,
                    "sinks",
                    "lists sinks that take from different channels, %s; expected one, so that each can take what another left"
                            .formatted(channels));
        }
    }

    private void processor(String group) {
        String type = file.value(Kind.SINKGROUPS, group, "processor.type");
        if (type == null || type.isEmpty()) {
            mistake(group, "processor.type", "is missing; expected failover or load_balance");
            return;
        }
        switch (type.toLowerCase(Locale.ROOT)) {
            case "default" ->
                several(group, "processor.type", "is for a group of one sink; write failover or load_balance");
            case "failover" -> failover(group);
            case "load_balance" -> loadBalance(group);
            default -> {
                if (!isClass(type, SinkProcessor.class)) {
                    mistake(
                            group,
                            "processor.type",
                            "is neither a short name nor a class that can be loaded; short names are " + TYPES);
                }
            }
        }
    }

    private void several(String group, String setting, String rest) {
        if (sinks(group).size() > 1) {
            mistake(group, setting, rest);
        }
    }

    private void failover(String group) {
        Map<Integer, String> priorities = new HashMap<>();
        for (String sink : sinks(group)) {
            String priority = file.value(Kind.SINKGROUPS, group, PRIORITY + sink);
            if (priority == null) {
                mistake(group, PRIORITY + sink, "is missing; expected a number, the highest for the sink to use first");
            } else if (!isInt(priority)) {
                mistake(
                        group,
                        PRIORITY + sink,
                        "is no whole number up to 2147483647; expected one, the highest for the sink to use first");
            } else {
                String other = priorities.putIfAbsent(Integer.valueOf(priority), sink);
                if (other != null) {
                    mistake(
                            group,
                            PRIORITY + sink,
                            "is the priority of %s as well; expected another, since Flume uses one sink of each"
                                    .formatted(other));
                }
            }
        }
        prioritiesOfNobody(group);
        milliseconds(group, "processor.maxpenalty");
    }

    private static boolean isInt(String text) {
        return text.matches("-?[0-9]{1,10}") && Long.parseLong(text) == (int) Long.parseLong(text);
    }

    private void prioritiesOfNobody(String group) {
        String prefix = file.key(Kind.SINKGROUPS, group, PRIORITY);
        for (String key : file.settings().keySet()) {
            if (key.startsWith(prefix) && !sinks(group).contains(key.substring(prefix.length()))) {
                mistakes.accept(key, "is the priority of no sink of the group, which has %s".formatted(sinks(group)));
            }
        }
    }

    private void loadBalance(String group) {
        if (sinks(group).size() < 2) {
            mistake(group, "sinks", "is one sink; expected two or more to part the load among");
        }
        String selector = file.value(Kind.SINKGROUPS, group, "processor.selector");
        if (selector != null
                && !SELECTORS.contains(selector.toLowerCase(Locale.ROOT))
                && !isClass(selector, LoadBalancingSinkProcessor.SinkSelector.class)) {
            mistake(
                    group,
                    "processor.selector",
                    "is neither a short name nor a class that can be loaded; short names are " + SELECTORS);
        }
        String backoff = file.value(Kind.SINKGROUPS, group, "processor.backoff");
        if (backoff != null && !backoff.matches("(?i)true|false")) {
            mistake(group, "processor.backoff", "is taken for false; expected true or false");
        }
        milliseconds(group, "processor.selector.maxTimeOut");
    }

    private void milliseconds(String group, String setting) {
        String value = file.value(Kind.SINKGROUPS, group, setting);
        if (value != null && !value.matches("[1-9][0-9]{0,8}")) {
            mistake(group, setting, "is no number of milliseconds; expected 1 or more");
        }
    }

    private static boolean isClass(String name, Class<?> expected) {
        try {
            return expected.isAssignableFrom(Class.forName(name));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private Set<String> sinks(String group) {
        return file.words(file.key(Kind.SINKGROUPS, group, "sinks"));
    }

    private void mistake(String group, String setting, String rest) {
        mistakes.accept(file.key(Kind.SINKGROUPS, group, setting), rest);
    }
}
