package dev.streambook.engine.flume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkGroupMistakesTest {

    private static final String GOOD = """
            a1.sources = in
            a1.channels = queue other
            a1.sinks = near far left right
            a1.sinkgroups = safe spread
            a1.sources.in.type = seq
            a1.sources.in.totalEvents = 1
            a1.sources.in.channels = queue other
            a1.channels.queue.type = memory
            a1.channels.other.type = memory
            a1.sinks.near.type = null
            a1.sinks.near.channel = queue
            a1.sinks.far.type = null
            a1.sinks.far.channel = queue
            a1.sinks.left.type = null
            a1.sinks.left.channel = other
            a1.sinks.right.type = null
            a1.sinks.right.channel = other
            a1.sinkgroups.safe.sinks = near far
            a1.sinkgroups.safe.processor.type = failover
            a1.sinkgroups.safe.processor.priority.near = 10
            a1.sinkgroups.safe.processor.priority.far = 5
            a1.sinkgroups.safe.processor.maxpenalty = 5000
            a1.sinkgroups.spread.sinks = left right
            a1.sinkgroups.spread.processor.type = load_balance
            a1.sinkgroups.spread.processor.selector = round_robin
            a1.sinkgroups.spread.processor.backoff = true
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
    safe.sinks = near far              | safe.sinks = near fra                | safe.sinks = near fra names the sink fra, which does not exist; known are [far, left, near, right]
    safe.sinks = near far              |                                      | safe.sinks is missing; expected one of the sinks [far, left, near, right]
    spread.sinks = left right          | spread.sinks = left right near       | spread.sinks = left right near lists near, which belongs to the group safe already; a sink belongs to one group
    far.channel = queue                | far.channel = other                  | safe.sinks = near far lists sinks that take from different channels, [other, queue]; expected one, so that each can take what another left
    safe.processor.type = failover     | safe.processor.type = fail_over      | safe.processor.type = fail_over is neither a short name nor a class that can be loaded; short names are [default, failover, load_balance]
    safe.processor.type = failover     |                                      | safe.processor.type is missing; expected failover or load_balance
    safe.processor.type = failover     | safe.processor.type = default        | safe.processor.type = default is for a group of one sink; write failover or load_balance
    safe.processor.type = failover     | safe.processor.type = java.util.List | safe.processor.type = java.util.List is neither a short name nor a class that can be loaded; short names are [default, failover, load_balance]
    priority.far = 5                   | priority.far = 10                    | safe.processor.priority.near = 10 is the priority of far as well; expected another, since Flume uses one sink of each
    priority.far = 5                   |                                      | safe.processor.priority.far is missing; expected a number, the highest for the sink to use first
    priority.far = 5                   | priority.far = low                   | safe.processor.priority.far = low is no whole number up to 2147483647; expected one, the highest for the sink to use first
    priority.far = 5                   | priority.far = 2147483648             | safe.processor.priority.far = 2147483648 is no whole number up to 2147483647; expected one, the highest for the sink to use first
    priority.far = 5                   | priority.left = 5                    | safe.processor.priority.left = 5 is the priority of no sink of the group, which has [far, near]
    maxpenalty = 5000                  | maxpenalty = 5s                      | safe.processor.maxpenalty = 5s is no number of milliseconds; expected 1 or more
    spread.sinks = left right          | spread.sinks = left                  | spread.sinks = left is one sink; expected two or more to part the load among
    selector = round_robin             | selector = java.util.List              | spread.processor.selector = java.util.List is neither a short name nor a class that can be loaded; short names are [random, round_robin]
    backoff = true                     | backoff = on                         | spread.processor.backoff = on is taken for false; expected true or false
    """)
    void a_mistake_is_one_sentence_with_file_key_and_value(String line, String instead, String sentence)
            throws IOException {
        assertThat(GOOD).contains(line);

        assertThat(mistakes(GOOD.replaceAll("(?m)^(a1.*)" + line + "$", instead == null ? "" : "$1" + instead)))
                .contains("agent.properties: a1.sinkgroups." + sentence);
    }

    @Test
    void a_group_without_a_mistake_starts() throws IOException {
        Path file = write(GOOD);

        assertThatCode(() -> FlumeAgent.start(file, "a1").close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "-2147483648", "0"})
    void each_number_that_flume_takes_for_a_priority_is_no_mistake(String priority) throws IOException {
        assertThat(mistakes(GOOD.replace("priority.far = 5", "priority.far = " + priority)))
                .isEmpty();
    }

    @Test
    void settings_of_a_group_that_is_not_listed_are_no_mistake() throws IOException {
        assertThat(mistakes(GOOD.replace("a1.sinkgroups = safe spread", "a1.sinkgroups = spread")
                        .replace("safe.processor.type = failover", "safe.processor.type = none")))
                .isEmpty();
    }

    private List<String> mistakes(String properties) throws IOException {
        return FlumeMistakes.in(FlumeFile.read(write(properties), "a1", Map.of()));
    }

    private Path write(String properties) throws IOException {
        return Files.writeString(directory.resolve("agent.properties"), properties);
    }
}
