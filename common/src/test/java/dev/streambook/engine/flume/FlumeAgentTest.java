package dev.streambook.engine.flume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.FreePort;
import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.junit.QuietLog;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flume.Event;
import org.apache.flume.api.RpcClient;
import org.apache.flume.api.RpcClientFactory;
import org.apache.flume.channel.file.FileChannel;
import org.apache.flume.event.EventBuilder;
import org.apache.flume.source.NetcatSource;
import org.junit.jupiter.api.Test;

@Engines
class FlumeAgentTest {

    /** A batch is what the test sends: a sink waits 3 s for a batch to become full, as long as the channel keeps alive. */
    private static final String TO_KAFKA = """
            a1.sources = in
            a1.channels = memory-to-kafka
            a1.sinks = out
            a1.sources.in.type = avro
            a1.sources.in.bind = 127.0.0.1
            a1.sources.in.port = ${env:RPC_PORT}
            a1.sources.in.channels = memory-to-kafka
            a1.channels.memory-to-kafka.type = memory
            a1.channels.memory-to-kafka.capacity = ${env:CAPACITY:-1000}
            a1.sinks.out.type = org.apache.flume.sink.kafka.KafkaSink
            a1.sinks.out.channel = memory-to-kafka
            a1.sinks.out.kafka.bootstrap.servers = ${env:KAFKA}
            a1.sinks.out.kafka.topic = ${env:TOPIC}
            a1.sinks.out.flumeBatchSize = 3
            """;

    private static final String KEPT = """
            a1.sources = in
            a1.channels = durable
            a1.sinks = out
            a1.sources.in.type = seq
            a1.sources.in.totalEvents = 7
            a1.sources.in.channels = durable
            a1.channels.durable.type = file
            a1.channels.durable.checkpointDir = ${env:DIRECTORY}/checkpoint
            a1.channels.durable.dataDirs = ${env:DIRECTORY}/data
            a1.channels.durable.minimumRequiredSpace = 1048576
            a1.sinks.out.type = dev.streambook.engine.flume.HoldingSink
            a1.sinks.out.channel = durable
            """;

    private final Isolated isolated;
    private final int port = FreePort.choose();

    FlumeAgentTest(Isolated isolated) {
        this.isolated = isolated;
    }

    @Test
    void what_an_agent_accepts_arrives_in_the_topic_that_the_environment_names(FlumeAgents flume, KafkaBroker broker)
            throws Exception {
        String topic = isolated.topic("events", 1);
        Map<String, String> environment =
                Map.of("RPC_PORT", "" + port, "KAFKA", broker.bootstrapServers(), "TOPIC", topic);
        FlumeAgent agent = flume.start(file(TO_KAFKA), "a1", environment);
        assertThat(agent.trace())
                .startsWith("Source in has put nothing into a channel. Its settings:\n")
                .contains("  a1.sources.in.bind = 127.0.0.1\n")
                .doesNotContain("port", "sinks");

        send(List.of("a", "b", "c"));

        Patience.until("the channel is empty", () -> agent.channelSize("memory-to-kafka") == 0);
        assertThat(TopicReader.ofText(broker.bootstrapServers()).values(topic)).containsExactly("a", "b", "c");
        assertThat(agent.sourceCounters("in")).containsEntry("EventAcceptedCount", 3L);
        assertThat(agent.sinkCounters("out")).containsEntry("EventDrainSuccessCount", 3L);
        assertThat(agent.channelCounters("memory-to-kafka")).containsEntry("ChannelCapacity", 1000L);
        assertThat(agent.trace())
                .startsWith("Sink out has sent 3. Its settings:\n")
                .contains("  a1.sinks.out.kafka.topic = " + topic);
    }

    @Test
    void events_that_a_file_channel_holds_are_counted_and_there_again_after_a_restart(FlumeAgents flume)
            throws Exception {
        Map<String, String> environment =
                Map.of("DIRECTORY", isolated.directory("channel").toString());
        FlumeAgent first = flume.start(file(KEPT), "a1", environment);
        Patience.until("the source has put all seven", () -> first.channelSize("durable") == 7);

        first.stop();
        String silent = KEPT.replace(
                "in.type = seq", "in.type = netcat\na1.sources.in.bind = 127.0.0.1\n" + "a1.sources.in.port = " + port);
        FlumeAgent second = flume.start(file(silent), "a1", environment);

        assertThat(first.isRunning()).isFalse();
        assertThat(second.channelSize("durable")).isEqualTo(7);
        assertThatThrownBy(() -> second.channelSize("durabel"))
                .hasMessage("channel is durabel; expected one of [durable]");
    }

    @Test
    void a_taken_port_is_named_with_its_key_and_leaves_nothing_running(FlumeAgents flume) throws Exception {
        isolated.quiet(NetcatSource.class);
        String listening = KEPT.replace(
                "in.type = seq",
                "in.type = netcat\na1.sources.in.bind = 127.0.0.1\n" + "a1.sources.in.port = ${env:PORT}");
        Map<String, String> environment = Map.of(
                "PORT", "" + port, "DIRECTORY", isolated.directory("channel").toString());

        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));

            assertThatThrownBy(() -> FlumeAgent.start(file(listening), "a1", environment))
                    .isInstanceOf(FlumeMistakeException.class)
                    .hasMessage(
                            "agent.properties: a1.sources.in.port = %d is taken; expected a free port;".formatted(port)
                                    + " stop what listens there");
        }

        // were the first agent's channel running, it would still hold the lock of its directory
        assertThat(flume.start(file(listening), "a1", environment).isRunning()).isTrue();
    }

    @Test
    void a_file_channel_that_does_not_open_is_a_mistake_and_not_a_running_agent(FlumeAgents flume) throws Exception {
        isolated.quiet(FileChannel.class);
        isolated.closing(QuietLog.of("org.apache.flume.channel.file.Log"));
        Map<String, String> environment =
                Map.of("DIRECTORY", isolated.directory("channel").toString());
        flume.start(file(KEPT), "a1", environment);

        assertThatThrownBy(() -> FlumeAgent.start(file(KEPT), "a1", environment))
                .isInstanceOf(FlumeMistakeException.class)
                .hasMessageStartingWith("agent.properties: a1.channels.durable.checkpointDir = %s/checkpoint"
                                .formatted(environment.get("DIRECTORY"))
                        + " keeps the channel from opening: Cannot lock")
                .hasMessageContaining("The directory is already locked");
        assertThatThrownBy(() -> FlumeAgent.start(
                        file(KEPT.replace("1048576", "9223372036854775807")),
                        "a1",
                        Map.of("DIRECTORY", isolated.directory("full").toString())))
                .hasMessageStartingWith("agent.properties: a1.channels.durable.minimumRequiredSpace ="
                        + " 9223372036854775807 keeps the channel from opening: Usable space exhausted, only ");
    }

    private Path file(String properties) throws IOException {
        return Files.writeString(isolated.directory("conf").resolve("agent.properties"), properties);
    }

    private void send(List<String> lines) throws Exception {
        List<Event> events =
                lines.stream().map(line -> EventBuilder.withBody(line, UTF_8)).toList();
        RpcClient client = RpcClientFactory.getDefaultInstance("127.0.0.1", port, 100);
        try {
            client.appendBatch(events);
        } finally {
            client.close();
        }
    }

    @Test
    void an_agent_that_finishes_turns_interrupts_nobody_at_work() throws Exception {
        String busy = KEPT.replace(HoldingSink.class.getName(), BusySink.class.getName());
        BusySink.begin();
        FlumeAgent agent = FlumeAgent.start(
                        file(busy),
                        "a1",
                        Map.of("DIRECTORY", isolated.directory("channel").toString()))
                .finishingTurns(Patience.limit());
        BusySink.awaitWork();

        Thread stopping = new Thread(agent::stop, "stopping");
        stopping.start();
        Patience.until("the stop waits", () -> stopping.getState() == Thread.State.TIMED_WAITING);
        BusySink.finish();
        stopping.join();

        assertThat(BusySink.wasInterrupted()).isFalse();
        assertThat(agent.isRunning()).isFalse();
    }
}
