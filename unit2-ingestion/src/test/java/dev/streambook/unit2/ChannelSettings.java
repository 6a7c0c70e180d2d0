package dev.streambook.unit2;

import dev.streambook.engine.flume.FlumeLookups;
import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.lookup.StringLookupFactory;

/**
 * The settings of an answer's channel on a machine that has no more than these variables. A lookup that asks for something else,
 * such as the date, stays as it is written.
 */
record ChannelSettings(Map<String, String> values) {

    private static final String PREFIX = ChannelAgent.AGENT + ".channels." + ChannelAgent.CHANNEL + ".";

    static ChannelSettings of(Answer<ChannelAgent> answer, Map<String, String> environment) {
        Properties file = new Properties();
        try {
            file.load(new StringReader(answer.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory does not fail", e);
        }
        StringSubstitutor lookups =
                FlumeLookups.in(file, Map.of("env", StringLookupFactory.INSTANCE.mapStringLookup(environment)));
        Map<String, String> values = new TreeMap<>();
        for (String key : file.stringPropertyNames()) {
            if (key.startsWith(PREFIX)) {
                values.put(
                        key.substring(PREFIX.length()),
                        lookups.replace(file.getProperty(key)).strip());
            }
        }
        return new ChannelSettings(values);
    }

    String value(String setting, String otherwise) {
        return values.getOrDefault(setting, otherwise);
    }

    /** All folders that it is to write into. */
    List<String> folders() {
        return Stream.of("checkpointDir", "backupCheckpointDir", "dataDirs")
                .flatMap(setting -> Stream.of(value(setting, "").split(",")))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .toList();
    }

    /** Those that are not within {@code folder}. */
    List<String> foldersOutside(String folder) {
        return folders().stream()
                .filter(each -> !each.startsWith(folder + "/") || each.contains("${") || each.contains(".."))
                .toList();
    }

    /** Those that have another one within them. */
    List<String> foldersAroundOthers() {
        return folders().stream()
                .filter(each -> folders().stream()
                        .anyMatch(other -> !other.equals(each) && (other + "/").startsWith(each + "/")))
                .toList();
    }
}
