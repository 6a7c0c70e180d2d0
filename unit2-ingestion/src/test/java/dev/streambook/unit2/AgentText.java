package dev.streambook.unit2;

import dev.streambook.engine.flume.FlumeLookups;
import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.lookup.StringLookupFactory;

/**
 * The settings of an answer's file on a machine that has no more than these variables. A lookup that asks for something else,
 * such as the date, stays as it is written.
 */
record AgentText(Map<String, String> values) {

    static AgentText of(Answer<?> answer, Map<String, String> environment) {
        Properties file = new Properties();
        try {
            file.load(new StringReader(answer.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory does not fail", e);
        }
        StringSubstitutor lookups =
                FlumeLookups.in(file, Map.of("env", StringLookupFactory.INSTANCE.mapStringLookup(environment)));
        Map<String, String> values = new TreeMap<>();
        file.stringPropertyNames()
                .forEach(key ->
                        values.put(key, lookups.replace(file.getProperty(key)).strip()));
        return new AgentText(values);
    }

    /** The values of all keys that match. */
    Set<String> values(String pattern) {
        Set<String> found = new TreeSet<>();
        values.forEach((key, value) -> {
            if (key.matches(pattern)) {
                found.add(value);
            }
        });
        return found;
    }

    /** How many bytes of bodies each channel of the agent holds, of those channels that say so. */
    Map<String, Long> bytesForBodies(String agent) {
        Map<String, Long> bytes = new TreeMap<>();
        words(agent + ".channels").forEach(channel -> {
            String prefix = agent + ".channels." + channel + ".byteCapacity";
            long given = Long.parseLong(values.getOrDefault(prefix, "0"));
            long forHeaders = Long.parseLong(values.getOrDefault(prefix + "BufferPercentage", "20"));
            if (given > 0) { // 0 means: no limit
                bytes.put(channel, given * (100 - forHeaders) / 100);
            }
        });
        return bytes;
    }

    /** The channels that a source of the agent fills and none of its sinks drains. */
    Set<String> neverDrained(String agent) {
        Set<String> channels = new TreeSet<>();
        words(agent + ".sources")
                .forEach(source ->
                        words(agent + ".sources." + source + ".channels").forEach(channels::add));
        words(agent + ".sinks")
                .forEach(sink -> words(agent + ".sinks." + sink + ".channel").forEach(channels::remove));
        return channels;
    }

    private Stream<String> words(String key) {
        return Stream.of(values.getOrDefault(key, "").split("\\s+")).filter(word -> !word.isEmpty());
    }
}
