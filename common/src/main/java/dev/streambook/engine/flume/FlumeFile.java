package dev.streambook.engine.flume;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.lookup.StringLookup;
import org.apache.commons.text.lookup.StringLookupFactory;
import org.apache.flume.Context;

/**
 * The settings of one agent in a Flume properties file, its lookups resolved the way a stand-alone agent resolves them.
 *
 * @param file the properties file
 * @param agent the agent's name: the first part of its keys
 * @param settings all settings of the file by their whole keys
 * @param escaped the keys in whose values a lookup is meant for somebody else: <code>$${...}</code>, of which <code>${...}</code>
 *     is left
 */
record FlumeFile(Path file, String agent, Map<String, String> settings, Set<String> escaped) {

    private static final String ESCAPED = "$${";

    /** A list of components, as the file names it: {@code a1.sources}. */
    enum Kind {
        SOURCES,
        CHANNELS,
        SINKS,
        SINKGROUPS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        String one() {
            return key().substring(0, key().length() - 1);
        }
    }

    /** @param environment stands before the process's own environment in {@code ${env:NAME}} and {@code ${env:NAME:-else}} */
    static FlumeFile read(Path file, String agent, Map<String, String> environment) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new FlumeMistakeException(
                    List.of("%s cannot be read (%s); expected a Flume properties file".formatted(file, e)), e);
        }
        Map<String, String> settings = new TreeMap<>();
        StringSubstitutor lookups = lookups(properties, environment);
        properties
                .stringPropertyNames()
                .forEach(key -> settings.put(key, lookups.replace(properties.getProperty(key))));
        Set<String> escaped = settings.keySet().stream()
                .filter(key -> properties.getProperty(key).contains(ESCAPED))
                .collect(Collectors.toSet());
        return new FlumeFile(file, agent, settings, escaped);
    }

    private static StringSubstitutor lookups(Properties properties, Map<String, String> environment) {
        StringLookupFactory factory = StringLookupFactory.INSTANCE;
        Function<String, String> variable = name -> environment.getOrDefault(name, System.getenv(name));
        Map<String, StringLookup> byPrefix = Map.of(
                "env", factory.functionStringLookup(variable),
                "sys", factory.systemPropertyStringLookup(),
                "java", factory.javaPlatformStringLookup(),
                "date", factory.dateStringLookup());
        return FlumeLookups.in(properties, byPrefix);
    }

    /** The names that {@code a1.sources} and its like list; empty if the key is absent. */
    Set<String> listed(Kind kind) {
        return words(agent + "." + kind.key());
    }

    /** The names in the value of a key, parted by blanks. */
    Set<String> words(String key) {
        String value = settings.getOrDefault(key, "").trim();
        return value.isEmpty() ? Set.of() : new TreeSet<>(List.of(value.split("\\s+")));
    }

    /** The names for which there are keys such as {@code a1.sources.NAME.type}, listed or not. */
    Set<String> configured(Kind kind) {
        String prefix = agent + "." + kind.key() + ".";
        Set<String> names = new TreeSet<>();
        settings.keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.indexOf('.', prefix.length()) > 0)
                .forEach(key -> names.add(key.substring(prefix.length(), key.indexOf('.', prefix.length()))));
        return names;
    }

    String key(Kind kind, String component, String setting) {
        return "%s.%s.%s.%s".formatted(agent, kind.key(), component, setting);
    }

    /** The value of a component's setting, or null. */
    String value(Kind kind, String component, String setting) {
        String value = settings.get(key(kind, component, setting));
        return value == null ? null : value.trim();
    }

    /** The settings of one component, as Flume hands them to it. */
    Context context(Kind kind, String component) {
        return new Context(new Context(settings).getSubProperties(key(kind, component, "")));
    }

    /** A sentence about one key of this file. */
    String mistake(String key, String rest) {
        String value = settings.get(key);
        return "%s: %s%s%s"
                .formatted(
                        file.getFileName(),
                        key,
                        value == null ? "" : " = " + value.trim(),
                        rest.isEmpty() ? "" : " " + rest);
    }
}
