package dev.streambook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlumeMistakesTest {

    private static final String GOOD = """
            a1.sources = in
            a1.channels = queue
            a1.sinks = out
            a1.sources.in.type = seq
            a1.sources.in.channels = queue
            a1.channels.queue.type = memory
            a1.sinks.out.type = null
            a1.sinks.out.channel = queue
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
    a1.sinks.out.channel = queue  | a1.sinks.out.channel = queu     | a1.sinks.out.channel = queu names the channel queu, which does not exist; known are [queue]
    a1.sinks.out.channel = queue  |                                 | a1.sinks.out.channel is missing; expected one of the channels [queue]
    a1.sinks.out.channel = queue  | a1.sinks.out.channels = queue   | a1.sinks.out.channels = queue is not a setting of a sink, which has one channel; write channel
    a1.sources.in.channels = queue| a1.sources.in.channel = queue   | a1.sources.in.channels is missing; expected one of the channels [queue]
    a1.sources = in               | a1.sources = on                 | a1.sources = on lists on, which has no settings; there are settings of [in]
    a1.sources = in               |                                 | a1.sources is missing; expected the names of the agent's sources, parted by blanks
    a1.sources.in.type = seq      | a1.sources.in.type = TODO       | a1.sources.in.type = TODO is still to be written; expected a value instead of TODO
    a1.sources.in.type = seq      | a1.sources.in.type = ${env:NO_SUCH} | a1.sources.in.type = ${env:NO_SUCH} has a lookup that yields nothing; set the variable, or give a default: ${env:NAME:-default}
    a1.sources.in.type = seq      | a1.sources.in.type = sequence   | a1.sources.in.type = sequence is neither a short name nor a class that can be loaded; short names are [seq, netcat, exec, avro, syslogtcp, multiport_syslogtcp, syslogudp, spooldir, http, thrift, jms, taildir, netcatudp]
    a1.channels.queue.type = memory | a1.channels.queue.capacity = 9   | a1.channels.queue.type is missing; expected a short name such as [file, memory, jdbc, spillablememory], or a class
    """)
    void a_mistake_is_one_sentence_with_file_key_and_value(String line, String instead, String sentence)
            throws IOException {
        assertThat(mistakes(GOOD.replace(line, instead == null ? "" : instead)))
                .contains("agent.properties: " + sentence);
    }

    @Test
    void a_channel_smaller_than_its_transactions_is_refused() throws IOException {
        assertThat(mistakes(GOOD + "a1.channels.queue.capacity = 50"))
                .containsExactly("agent.properties: a1.channels.queue.capacity = 50"
                        + " is less than transactionCapacity = 100; expected at least as much");
        assertThat(mistakes(GOOD + "a1.channels.queue.transactionCapacity = 500"))
                .containsExactly("agent.properties: a1.channels.queue.capacity"
                        + " is 100 by default and is less than transactionCapacity = 500; expected at least as much");
        assertThat(mistakes(GOOD + "a1.channels.queue.capacity = many"))
                .containsExactly("agent.properties: a1.channels.queue.capacity = many"
                        + " is no number of events; expected 1 or more");
    }

    @Test
    void a_batch_that_is_larger_than_the_channels_transactions_is_named() throws IOException {
        assertThat(mistakes(GOOD + "a1.sinks.out.batchSize = 101"))
                .containsExactly(
                        "agent.properties: a1.sinks.out cannot be configured: the batch size of the sink is 101;"
                                + " expected at most the transactionCapacity of channel queue, 100");
    }

    @Test
    void what_a_component_says_of_its_own_settings_is_handed_on() throws IOException {
        assertThat(mistakes(GOOD.replace("type = seq", "type = avro")))
                .containsExactly("agent.properties: a1.sources.in cannot be configured:"
                        + " Required parameter port must exist and may not be null");
        assertThat(mistakes(GOOD + "a1.sources.in.interceptors = i\na1.sources.in.interceptors.i.type = no.such.Class"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("agent.properties: a1.sources.in cannot be configured: ")
                .contains("no.such.Class");
    }

    @Test
    void another_agents_name_is_told_which_there_are() throws IOException {
        Path file = Files.writeString(directory.resolve("agent.properties"), GOOD);

        FlumeMistakeException thrown =
                catchThrowableOfType(FlumeMistakeException.class, () -> FlumeAgent.start(file, "agent"));

        assertThat(thrown)
                .hasMessage("agent.properties: has no agent agent; expected keys that begin with agent. ; it has [a1]");
    }

    @Test
    void a_missing_file_is_named() {
        Path file = directory.resolve("missing.properties");

        FlumeMistakeException thrown =
                catchThrowableOfType(FlumeMistakeException.class, () -> FlumeAgent.start(file, "a1"));

        assertThat(thrown).hasMessageContaining(file.toString()).hasMessageContaining("cannot be read");
    }

    @Test
    void settings_of_a_component_that_is_not_listed_are_no_mistake() throws IOException {
        Path file = Files.writeString(directory.resolve("agent.properties"), GOOD + "a1.sources.reserve.type = seq");

        assertThat(FlumeMistakes.in(FlumeFile.read(file, "a1", Map.of()))).isEmpty();
    }

    private List<String> mistakes(String properties) throws IOException {
        Path file = Files.writeString(directory.resolve("agent.properties"), properties);
        FlumeMistakeException thrown =
                catchThrowableOfType(FlumeMistakeException.class, () -> FlumeAgent.start(file, "a1"));
        assertThat(thrown).as("no mistake was found").isNotNull();
        return thrown.mistakes();
    }
}
