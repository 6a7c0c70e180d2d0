package dev.streambook.engine.flume;

import dev.streambook.engine.flume.FlumeFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flume.channel.DefaultChannelFactory;
import org.apache.flume.conf.channel.ChannelType;
import org.apache.flume.conf.sink.SinkType;
import org.apache.flume.conf.source.SourceType;
import org.apache.flume.sink.DefaultSinkFactory;
import org.apache.flume.source.DefaultSourceFactory;

/**
 * What can be seen to be wrong with an agent from its file alone.
 *
 * <p>Flume itself logs a warning, leaves the component out, and starts the rest, if need be nothing at all.
 */
final class FlumeMistakes {

    /** Flume's own defaults, by the channel's type; others are asked nothing. */
    private static final Map<String, int[]> CAPACITIES =
            Map.of("memory", new int[] {100, 100}, "file", new int[] {1_000_000, 10_000});

    private final FlumeFile file;
    private final List<String> mistakes = new ArrayList<>();

    private FlumeMistakes(FlumeFile file) {
        this.file = file;
    }

    /** One sentence each, in the order of the file's parts; empty if there is none to be seen. */
    static List<String> in(FlumeFile file) {
        FlumeMistakes mistakes = new FlumeMistakes(file);
        mistakes.unwritten();
        if (mistakes.mistakes.isEmpty()) {
            mistakes.lists();
        }
        if (mistakes.mistakes.isEmpty()) {
            mistakes.components();
        }
        if (mistakes.mistakes.isEmpty()) {
            mistakes.mistakes.addAll(FlumeFolders.mistakes(file));
            mistakes.mistakes.addAll(FlumeSpelling.mistakes(file));
        }
        return mistakes.mistakes;
    }

    private void unwritten() {
        file.settings().forEach((key, value) -> {
            if (value.contains("TODO")) {
                add(key, "is still to be written; expected a value instead of TODO");
            } else if (value.contains("${") && !file.escaped().contains(key)) {
                add(key, "has a lookup that yields nothing; set the variable, or give a default: ${env:NAME:-default}");
            }
        });
    }

    private void lists() {
        if (file.settings().keySet().stream().noneMatch(key -> key.startsWith(file.agent() + "."))) {
            Set<String> agents = new TreeSet<>();
            file.settings().keySet().forEach(key -> agents.add(key.replaceFirst("[.].*", "")));
            mistakes.add("%s: has no agent %s; expected keys that begin with %s. ; it has %s"
                    .formatted(file.file().getFileName(), file.agent(), file.agent(), agents));
            return;
        }
        for (Kind kind : List.of(Kind.SOURCES, Kind.CHANNELS, Kind.SINKS)) {
            String key = file.agent() + "." + kind.key();
            if (file.listed(kind).isEmpty()) {
                add(key, "is missing; expected the names of the agent's %s, parted by blanks".formatted(kind.key()));
            }
        }
        for (Kind kind : Kind.values()) {
            // The other way round is no mistake: settings that are not listed are settings in reserve.
            for (String name : file.listed(kind)) {
                if (!file.configured(kind).contains(name)) {
                    add(
                            file.agent() + "." + kind.key(),
                            "lists %s, which has no settings; there are settings of %s"
                                    .formatted(name, file.configured(kind)));
                }
            }
        }
    }

    private void components() {
        file.listed(Kind.CHANNELS).forEach(this::channel);
        file.listed(Kind.SOURCES).forEach(this::source);
        file.listed(Kind.SINKS).forEach(this::sink);
        for (String group : file.listed(Kind.SINKGROUPS)) {
            references(file.key(Kind.SINKGROUPS, group, "sinks"), Kind.SINKS);
        }
        if (mistakes.isEmpty()) {
            new SinkGroupMistakes(file, this::add).look();
        }
    }

    private void source(String name) {
        type(Kind.SOURCES, name, new DefaultSourceFactory()::getClass, SourceType.values());
        references(file.key(Kind.SOURCES, name, "channels"), Kind.CHANNELS);
    }

    private void sink(String name) {
        type(Kind.SINKS, name, new DefaultSinkFactory()::getClass, SinkType.values());
        if (file.value(Kind.SINKS, name, "channels") != null) {
            add(
                    file.key(Kind.SINKS, name, "channels"),
                    "is not a setting of a sink, which has one channel; write channel");
        } else {
            references(file.key(Kind.SINKS, name, "channel"), Kind.CHANNELS);
        }
    }

    private void channel(String name) {
        type(Kind.CHANNELS, name, new DefaultChannelFactory()::getClass, ChannelType.values());
        String type = file.value(Kind.CHANNELS, name, "type");
        int[] defaults = type == null ? null : CAPACITIES.get(type.toLowerCase(Locale.ROOT));
        if (defaults == null) {
            return;
        }
        int capacity = number(name, "capacity", defaults[0]);
        int transaction = number(name, "transactionCapacity", defaults[1]);
        if (capacity < transaction) {
            add(
                    file.key(Kind.CHANNELS, name, "capacity"),
                    (file.value(Kind.CHANNELS, name, "capacity") == null ? "is %d by default and " : "")
                                    .formatted(capacity)
                            + "is less than transactionCapacity = %d; expected at least as much"
                                    .formatted(transaction));
        }
    }

    private int number(String channel, String setting, int otherwise) {
        String value = file.value(Kind.CHANNELS, channel, setting);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,8}")) {
            add(file.key(Kind.CHANNELS, channel, setting), "is no number of events; expected 1 or more");
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    private void references(String key, Kind to) {
        Set<String> named = file.words(key);
        if (named.isEmpty()) {
            add(key, "is missing; expected one of the %s %s".formatted(to.key(), file.listed(to)));
        }
        for (String name : named) {
            if (!file.listed(to).contains(name)) {
                add(
                        key,
                        "names the %s %s, which does not exist; known are %s"
                                .formatted(to.one(), name, file.listed(to)));
            }
        }
    }

    /** Finds the class of a type, which is a short name or the class's own name. */
    @FunctionalInterface
    private interface Classes {
        Class<?> get(String type);
    }

    private void type(Kind kind, String name, Classes classes, Enum<?>[] shortNames) {
        String key = file.key(kind, name, "type");
        String type = file.value(kind, name, "type");
        if (type == null || type.isEmpty()) {
            add(key, "is missing; expected a short name such as %s, or a class".formatted(names(shortNames)));
            return;
        }
        try {
            classes.get(type);
        } catch (RuntimeException | LinkageError e) {
            add(key, "is neither a short name nor a class that can be loaded; short names are " + names(shortNames));
        }
    }

    private static List<String> names(Enum<?>[] shortNames) {
        List<String> names = new ArrayList<>();
        for (Enum<?> shortName : shortNames) {
            if (!shortName.name().equals("OTHER")) {
                names.add(shortName.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private void add(String key, String rest) {
        mistakes.add(file.mistake(key, rest));
    }
}
