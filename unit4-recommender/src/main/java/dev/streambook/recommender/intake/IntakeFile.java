package dev.streambook.recommender.intake;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.unit2.TailAgent;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;

/** The intake agent's file, {@code intake.properties}, with the parts in it that are exercises. */
public final class IntakeFile {

    /** The agent's name in the file. */
    public static final String AGENT = "intake";

    private static final String NAME = "intake.properties";
    private static final List<String> SINKS = List.of("events", "deadletters");
    private static final List<String> SOURCES = List.of("tail", "spool", "rpc");

    private static final String STATE = "${env:STREAMBOOK_STATE:-/var/streambook/intake}";
    private static final Pattern CHANNEL_FOLDER = Pattern.compile("\\$\\{env:STREAMBOOK_CHANNEL(:-[^}]*)?}");

    /** What of the settings of a source is not for 2.2 to say. */
    private static final List<String> OURS = List.of("channels", "interceptors", "selector");

    private final List<String> lines;

    private IntakeFile(List<String> lines) {
        this.lines = lines;
    }

    /** The file that a stand-alone agent takes, told whose classes to run. */
    public static IntakeFile of(PiiInterceptor mask, IntakeGate gate) {
        IntakeFile file = new IntakeFile(standard());
        for (String source : SOURCES) {
            String prefix = "%s.sources.%s.".formatted(AGENT, source);
            file.put(prefix + "interceptors.gate.answer", mask.getClass().getName());
            file.put(prefix + "interceptors.gate.homes", gate.homes().getClass().getName());
            file.put(prefix + "interceptors.gate.keys", gate.keys().getClass().getName());
            file.replace(prefix + "selector.", mask.selector());
        }
        return file;
    }

    /** With the source that follows the logs as an answer to 2.2 has it, all but where it leads. */
    public IntakeFile tailedBy(String answer) {
        String prefix = AGENT + ".sources.tail.";
        Map<String, String> settings = settings(answer, TailAgent.AGENT + ".sources." + TailAgent.SOURCE + ".");
        settings.remove("channels");
        lines.removeIf(
                line -> line.startsWith(prefix) && OURS.stream().noneMatch(own -> line.startsWith(prefix + own)));
        settings.forEach((name, value) -> put(prefix + name, value));
        return this;
    }

    /** With both channels as an answer to 2.3 has its one, each in a folder of its own. */
    public IntakeFile keptBy(String answer) {
        for (String channel : List.of(PiiInterceptor.GOOD, PiiInterceptor.BAD)) {
            Map<String, String> settings =
                    settings(answer, ChannelAgent.AGENT + ".channels." + ChannelAgent.CHANNEL + ".");
            String folder = Matcher.quoteReplacement(STATE + "/" + channel);
            settings.replaceAll((name, value) -> CHANNEL_FOLDER.matcher(value).replaceAll(folder));
            replace(AGENT + ".channels." + channel + ".", settings);
        }
        return this;
    }

    /**
     * With both sinks reaching the brokers as every other client does.
     *
     * @param kafka settings by their Kafka names; {@code bootstrap.servers} comes from the environment
     */
    public IntakeFile reaching(Map<String, String> kafka) {
        for (String sink : SINKS) {
            new TreeMap<>(kafka).forEach((name, value) -> {
                if (!name.equals("bootstrap.servers")) {
                    // Flume would look up what Kafka's client is to look up, such as the password's file
                    String escaped = value.replace("${", "$${");
                    put("%s.sinks.%s.kafka.producer.%s".formatted(AGENT, sink, name), escaped);
                }
            });
        }
        return this;
    }

    /** Writes it into a folder that exists. */
    public Path writeInto(Path folder) {
        try {
            return Files.write(folder.resolve(NAME), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the intake agent's file into " + folder, e);
        }
    }

    private void replace(String prefix, Map<String, String> settings) {
        lines.removeIf(line -> line.startsWith(prefix));
        new TreeMap<>(settings).forEach((name, value) -> put(prefix + name, value));
    }

    private void put(String key, String value) {
        lines.add("%s = %s".formatted(key, value.replace("\\", "\\\\")));
    }

    /** The settings of one component in a properties file, without the prefix. Lookups of the file's own keys are resolved. */
    private static Map<String, String> settings(String file, String prefix) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory does not fail", e);
        }
        StringSubstitutor ownKeys = new StringSubstitutor(properties::getProperty)
                .setValueDelimiterMatcher(null)
                .setPreserveEscapes(true);
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key ->
                        settings.put(key.substring(prefix.length()), ownKeys.replace(properties.getProperty(key))));
        return settings;
    }

    private static List<String> standard() {
        try (InputStream text = IntakeFile.class.getResourceAsStream("/" + NAME)) {
            return new ArrayList<>(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
