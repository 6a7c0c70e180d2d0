package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.FreePort;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flume.Event;
import org.apache.flume.EventDeliveryException;
import org.apache.flume.api.RpcClient;
import org.apache.flume.api.RpcClientFactory;
import org.apache.flume.event.EventBuilder;
import org.apache.flume.source.AvroSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Engines
@Specification(FirstAgent.class)
class FirstAgentTest {

    private static final List<String> EVENTS = Events.upTo(100);

    private final int port = FreePort.choose();

    private TopicReader<String, String> reader;
    private String topic;
    private AgentRun run;

    @BeforeEach
    void the_agent_runs(Answer<FirstAgent> answer, KafkaBroker broker, FlumeAgents flume, Isolated isolated) {
        reader = TopicReader.ofText(broker.bootstrapServers());
        topic = isolated.topic("events", 3);
        Map<String, String> environment = Map.of(
                "STREAMBOOK_RPC_PORT",
                Integer.toString(port),
                "STREAMBOOK_KAFKA",
                broker.bootstrapServers(),
                "STREAMBOOK_TOPIC",
                topic);
        run = AgentRun.start(answer, FirstAgent.AGENT, environment, flume, isolated);
    }

    @Test
    @Rule("environment")
    void the_environment_says_port_broker_and_topic_or_else_the_defaults_hold(Answer<FirstAgent> answer) {
        assertThat(places(AgentText.of(
                        answer,
                        Map.of(
                                "STREAMBOOK_RPC_PORT", "5151",
                                "STREAMBOOK_KAFKA", "kafka:9092",
                                "STREAMBOOK_TOPIC", "views"))))
                .as("port, broker and topic where the environment says 5151, kafka:9092 and views")
                .isEqualTo("[5151] [kafka:9092] [views]");
        assertThat(places(AgentText.of(answer, Map.of())))
                .as("port, broker and topic where the environment says nothing")
                .isEqualTo("[4141] [localhost:9092] [events]");
    }

    @Test
    @Rule("arrives-once")
    void what_is_accepted_arrives() {
        send(EVENTS, Map.of());

        run.awaitRest();

        assertThat(Accounting.of(EVENTS, reader.values(topic)))
                .as("100 events accepted by the agent; left in its channels: %s", run.sizes())
                .isEqualTo(Accounting.eachOnce(100));
    }

    @Test
    @Rule("key-and-header")
    void the_record_has_the_events_key_and_its_trace() {
        send(EVENTS, Map.of("key", "7", "trace", "t-42"));

        run.awaitRest();

        assertThat(reader.read(topic))
                .as("the records of 100 events with the headers key=7 and trace=t-42")
                .hasSize(100)
                .extracting(FirstAgentTest::shown)
                .containsOnly("key=7 trace=t-42");
    }

    @Test
    @Rule("key-and-header")
    void the_key_decides_on_the_partition_and_nothing_else(Answer<FirstAgent> answer) {
        Map<String, String> headers = new HashMap<>();
        AgentText.of(answer, Map.of())
                .values("first[.]sinks[.].*[.]partitionIdHeader")
                .forEach(name -> headers.put(name, "0"));
        for (String key : List.of("1", "2", "3", "4", "5", "6")) {
            headers.put("key", key);
            send(List.of("e" + key), headers);
        }

        run.awaitRest();

        assertThat(reader.read(topic))
                .as(
                        "partitions of six events with the keys 1 to 6 and the headers %s, in a topic of three",
                        headers.keySet())
                .extracting(record -> "%s in %d".formatted(record.key(), record.partition()))
                .containsExactlyInAnyOrderElementsOf(Stream.of("1", "2", "3", "4", "5", "6")
                        .map(key -> "%s in %d".formatted(key, BuiltInPartitioner.partitionForKey(Events.bytes(key), 3)))
                        .toList());
    }

    @Test
    @Rule("whole-batch")
    void a_batch_of_1000_is_taken_as_a_whole(Isolated isolated) {
        isolated.quiet(AvroSource.class);
        List<String> thousand =
                IntStream.rangeClosed(1, 1000).mapToObj("e%04d"::formatted).toList();

        Throwable thrown = catchThrowable(() -> send(thousand, Map.of()));

        run.awaitRest();
        assertThat(Accounting.of(thousand, reader.values(topic)))
                .as("a batch of 1000 events, for which the sender got: %s", thrown)
                .isEqualTo(Accounting.eachOnce(1000));
    }

    @Test
    @Rule("room")
    void there_is_room_for_10_000_events() {
        for (String channel : run.agent().channels()) {
            assertThat(run.agent().channelCounters(channel).get("ChannelCapacity"))
                    .as("room for events in channel %s", channel)
                    .isGreaterThanOrEqualTo(10_000);
        }
    }

    @Test
    @Rule("room")
    void the_room_is_not_cut_by_a_number_of_bytes(Answer<FirstAgent> answer) {
        AgentText.of(answer, Map.of())
                .bytesForBodies(FirstAgent.AGENT)
                .forEach((channel, bytes) -> assertThat(bytes)
                        .as(
                                "bytes for bodies in channel %s: its byteCapacity less its byteCapacityBufferPercentage; 10,000 events of"
                                        + " 1,000 bytes need 10,000,000. Without byteCapacity it is 80 %% of the heap",
                                channel)
                        .isGreaterThanOrEqualTo(10_000_000L));
    }

    @Test
    @Rule({"room", "arrives-once"})
    void what_is_filled_is_drained(Answer<FirstAgent> answer) {
        assertThat(AgentText.of(answer, Map.of()).neverDrained(FirstAgent.AGENT))
                .as("channels that a source fills and no sink drains: when one of them is full, the source refuses"
                        + " every event")
                .isEmpty();
    }

    @Test
    @Rule("environment")
    void the_source_listens_on_loopback(Answer<FirstAgent> answer) throws UnknownHostException {
        for (String address : AgentText.of(answer, Map.of()).values("first[.]sources[.].*[.]bind")) {
            assertThat(InetAddress.getByName(address).isLoopbackAddress())
                    .as("whether only this machine reaches the source, which is bound to %s", address)
                    .isTrue();
        }
    }

    @Test
    @Rule("fixed-topic")
    void a_sender_cannot_choose_the_topic(Answer<FirstAgent> answer, Isolated isolated) {
        String payments = isolated.topic("payments", 1);
        Map<String, String> headers = new HashMap<>(Map.of("topic", payments));
        AgentText.of(answer, Map.of())
                .values("first[.]sinks[.].*[.]topicHeader")
                .forEach(name -> headers.put(name, payments));

        send(EVENTS, headers);

        run.awaitRest();
        assertThat(Accounting.of(EVENTS, reader.values(topic)))
                .as(
                        "100 events sent with the headers %s, of which that topic got %d",
                        headers, reader.values(payments).size())
                .isEqualTo(Accounting.eachOnce(100));
    }

    @Test
    @Rule("all-replicas")
    void the_sink_waits_for_all_replicas_in_sync(Answer<FirstAgent> answer) throws IOException {
        Properties file = new Properties();
        file.load(new StringReader(answer.text()));

        for (String sink : file.getProperty("first.sinks").strip().split("\\s+")) {
            String key = "first.sinks.%s.kafka.producer.acks".formatted(sink);
            String acks = file.getProperty(key, "1, the sink's default").strip();

            assertThat(acks.equals("-1") ? "all" : acks)
                    .as("%s (-1 is another word for all)", key)
                    .isEqualTo("all");
        }
    }

    private static String places(AgentText text) {
        return "%s %s %s"
                .formatted(
                        text.values("first[.]sources[.].*[.]port"),
                        text.values("first[.]sinks[.].*[.]kafka[.]bootstrap[.]servers"),
                        text.values("first[.]sinks[.].*[.]kafka[.]topic"));
    }

    /** Sends all of the events in one call. */
    private void send(List<String> events, Map<String, String> headers) {
        List<Event> batch = events.stream()
                .map(event -> EventBuilder.withBody(Events.bytes(event), headers))
                .toList();
        RpcClient client = RpcClientFactory.getDefaultInstance("127.0.0.1", port, FirstAgent.LARGEST_BATCH);
        try {
            client.appendBatch(batch);
        } catch (EventDeliveryException e) {
            throw new IllegalStateException("the agent refused a batch of %d events".formatted(batch.size()), e);
        } finally {
            client.close();
        }
    }

    private static String shown(ConsumerRecord<String, String> record) {
        Header trace = record.headers().lastHeader("trace");
        return "key=%s trace=%s".formatted(record.key(), trace == null ? "none" : Events.text(trace.value()));
    }
}
