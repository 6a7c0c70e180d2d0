package dev.streambook.engine.flume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.streambook.engine.junit.QuietLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flume.channel.ChannelProcessor;
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
    void a_lookup_that_is_escaped_is_meant_for_somebody_else() throws IOException {
        String escaped = "a1.sources.in.note = $${secret:/run:password}\n";

        assertThat(mistakes(GOOD.replace("a1.sources.in.type = seq", "a1.sources.in.type = ${env:NO_SUCH}") + escaped))
                .singleElement()
                .asString()
                .contains("a1.sources.in.type = ${env:NO_SUCH} has a lookup that yields nothing");
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
    }

    @Test
    void a_class_that_a_component_does_not_find_is_handed_on() throws IOException {
        try (QuietLog quiet = QuietLog.of(ChannelProcessor.class)) {
            assertThat(mistakes(
                            GOOD + "a1.sources.in.interceptors = i\na1.sources.in.interceptors.i.type = no.such.Class"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("agent.properties: a1.sources.in cannot be configured: ")
                    .contains("no.such.Class");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
    a1.channels.queue.capcity = 500             | a1.channels.queue.capcity = 500 is no setting of memory; did you mean capacity?
    a1.channels.queue.transactioncapacity = 50  | a1.channels.queue.transactioncapacity = 50 is no setting of memory; did you mean transactionCapacity?
    a1.sources.in.totalEvent = 7                | a1.sources.in.totalEvent = 7 is no setting of seq; did you mean totalEvents?
    a1.sinks.out.batchsize = 7                  | a1.sinks.out.batchsize = 7 is no setting of null; did you mean batchSize?
    """)
    void a_misspelt_setting_is_told_what_it_may_mean(String line, String sentence) throws IOException {
        assertThat(mistakes(GOOD + line)).containsExactly("agent.properties: " + sentence);
    }

    @Test
    void a_setting_that_resembles_nothing_is_let_be() throws IOException {
        Path file = Files.writeString(
                directory.resolve("agent.properties"), GOOD + "a1.sinks.out.owner = team seven\na1.sources.in.x = y");

        assertThat(FlumeMistakes.in(FlumeFile.read(file, "a1", Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
    filegroups = logs               |                               | filegroups is missing; expected a name, and a setting filegroups.<name> that says which files it means
    filegroups = logs               | filegroups = logs archive     | filegroups = logs archive lists archive, and a1.sources.in.filegroups.archive is missing; expected a folder and a regular expression
    filegroups = logs               | filegroup = logs              | filegroup = logs is no setting of taildir; did you mean filegroups?
    filegroups.logs                 | filegroup.logs                | filegroup.logs = ${env:LOGS}/.*[.]log is no setting of taildir; did you mean filegroups.logs?
    /.*[.]log                       | /*.log                        | filegroups.logs = ${env:LOGS}/*.log ends in no regular expression (Dangling meta character '*'); expected one such as .*[.]log, where a shell has *.log
    /.*[.]log                       | /.*/app.log                   | filegroups.logs = ${env:LOGS}/.*/app.log is in the folder ${env:LOGS}/.*, which does not exist; expected one that does: only what stands after the last / is a regular expression
    positionFile = ${env:LOGS}/p    | positionfile = ${env:LOGS}/p  | positionFile is missing; expected a file of this source's own, as all agents of a user share Flume's default, ~/.flume/taildir_position.json, and each overwrites it
    positionFile = ${env:LOGS}/p    | positionfile = ${env:LOGS}/p  | positionfile = ${env:LOGS}/p is no setting of taildir; did you mean positionFile?
    positionFile = ${env:LOGS}/p    | positionFile = ${env:LOGS}    | positionFile = ${env:LOGS} is a folder; expected a file
    """)
    void what_a_taildir_source_follows_is_looked_at(String part, String instead, String sentence) throws IOException {
        String taildir = GOOD.replace("in.type = seq", """
                in.type = taildir
                a1.sources.in.filegroups = logs
                a1.sources.in.filegroups.logs = ${env:LOGS}/.*[.]log
                a1.sources.in.positionFile = ${env:LOGS}/p""");
        String wrong = taildir.replace(part, instead == null ? "" : instead).replace("a1.sources.in.\n", "");

        assertThat(mistakes(wrong.replace("${env:LOGS}", directory.toString())))
                .contains("agent.properties: a1.sources.in." + sentence.replace("${env:LOGS}", directory.toString()));
    }

    @Test
    void a_taildir_source_on_windows_is_a_mistake() throws IOException {
        Path file = Files.writeString(
                directory.resolve("agent.properties"),
                GOOD.replace("in.type = seq", "in.type = TAILDIR")
                        + "a1.sources.in.filegroups = logs%na1.sources.in.filegroups.logs = %s/.*%n"
                                .formatted(directory)
                        + "a1.sources.in.positionFile = %s/p%n".formatted(directory));

        assertThat(FlumeFolders.mistakes(FlumeFile.read(file, "a1", Map.of()), false))
                .containsExactly("agent.properties: a1.sources.in.type = TAILDIR knows files by their inode numbers,"
                        + " which they do not have here; expected spooldir, or a system other than Windows");
    }

    @Test
    void the_folders_of_a_file_channel_are_its_own() throws IOException {
        String one = GOOD.replace("queue.type = memory", "queue.type = file")
                + "a1.channels.queue.checkpointDir = %s/c%n".formatted(directory);
        String shared = one.replace("a1.channels = queue", "a1.channels = queue other")
                + "a1.channels.queue.dataDirs = %s/d1, %s/d2%n".formatted(directory, directory)
                + "a1.channels.other.type = file%na1.channels.other.checkpointDir = %s/o%n".formatted(directory)
                + "a1.channels.other.dataDirs = %s/d3, %s/d2%n".formatted(directory, directory);

        assertThat(mistakes(one))
                .containsExactly("agent.properties: a1.channels.queue.dataDirs is missing; expected a folder of this"
                        + " channel's own, as all channels of a user share Flume's default, below ~/.flume/file-channel,"
                        + " and it lets in one");
        assertThat(mistakes(one + "a1.channels.queue.dataDirs = %s/x/../c".formatted(directory)))
                .containsExactly("agent.properties: a1.channels.queue.dataDirs = %s/x/../c".formatted(directory)
                        + " names the folder %s/x/../c, as a1.channels.queue.checkpointDir does".formatted(directory)
                        + "; expected one of its own");
        assertThat(mistakes(shared))
                .containsExactly(
                        "agent.properties: a1.channels.queue.dataDirs = %s/d1, %s/d2".formatted(directory, directory)
                                + " names the folder %s/d2, as a1.channels.other.dataDirs does".formatted(directory)
                                + "; expected one of its own");
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
