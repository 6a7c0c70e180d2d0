package dev.streambook.unit2;

import dev.streambook.workbook.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The settings of an answer's channel on a machine that has no more than these variables. A lookup that asks for something else,
 * such as the date, stays as it is written.
 */
record ChannelSettings(Map<String, String> values) {

    /** What a variable is set to that may have another value at the next start. */
    static final String CHANGING = "(another one each time)";

    private static final String PREFIX = ChannelAgent.AGENT + ".channels." + ChannelAgent.CHANNEL + ".";

    static ChannelSettings of(Answer<ChannelAgent> answer, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        AgentText.of(answer, environment).values().forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                values.put(key.substring(PREFIX.length()), value);
            }
        });
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
                .filter(each -> !each.startsWith(folder + "/")
                        || each.contains("${")
                        || each.contains("..")
                        || each.contains(CHANGING))
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
