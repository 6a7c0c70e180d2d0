package dev.streambook.recommender.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.FreePort;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.unit2.Gate;
import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.Answer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flume.api.RpcClient;
import org.apache.flume.api.RpcClientFactory;
import org.apache.flume.event.EventBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@Engines
class IntakeAgentTest {

    private static final byte[] BROKEN = {'{', (byte) 0xc3, (byte) 0x28, 0, '"', '}'};

    private final RecommenderLog log;
    private final FlumeAgents agents;
    private final Path logs;
    private final Path state;
    private final int rpcPort = FreePort.choose();

    IntakeAgentTest(KafkaBroker broker, FlumeAgents agents, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated);
        this.agents = agents;
        this.logs = isolated.directory("logs");
        this.state = isolated.directory("state");
    }

    @Test
    void lines_of_a_log_and_lines_by_rpc_come_into_kafka_masked_and_keyed_and_bad_ones_into_the_dead_letters()
            throws Exception {
        start("tail rpc");

        RpcClient box = RpcClientFactory.getDefaultInstance("127.0.0.1", rpcPort, 100);
        try (LogFileWriter writer = LogFileWriter.tailed(logs, 1_000_000)) {
            writer.writeAll(List.of(rated("a", 7), BROKEN));
            box.appendBatch(List.of(EventBuilder.withBody(rated("b", 8)), EventBuilder.withBody("{}", UTF_8)));
            awaitRecords(2, 2);
        } finally {
            box.close();
        }

        assertGood("7", "a");
        assertGood("8", "b");
        assertThat(letters()).extracting(ConsumerRecord::value).containsExactlyInAnyOrder(BROKEN, "{}".getBytes(UTF_8));
        assertThat(letters()).allSatisfy(letter -> {
            assertThat(header(letter, "stage")).isEqualTo("intake");
            assertThat(header(letter, "reason")).contains("expected");
        });
    }

    @Test
    void a_spooled_file_comes_in_byte_by_byte() throws Exception {
        start("spool rpc");

        try (LogFileWriter writer = LogFileWriter.spooled(logs, 1_000_000)) {
            writer.writeAll(List.of(rated("a", 7), BROKEN));
            awaitRecords(1, 1);
        }

        assertGood("7", "a");
        assertThat(letters()).singleElement().extracting(ConsumerRecord::value).isEqualTo(BROKEN);
    }

    @Test
    void the_parts_that_it_is_told_to_run_mask_key_and_route() throws Exception {
        Path file = IntakeFile.of(
                        new MarkedMask(IntakeGate.PREFIX),
                        new IntakeGate(new MarkedHomes(64), new MarkedKeys(Set.of(), 1)))
                .tailedBy(Answer.reference(TailAgent.class).text().replace("[.]jsonl", "[.]marked"))
                .keptBy("keeper.channels.queue.type = memory\nkeeper.channels.queue.transactionCapacity = 1000\n"
                        + "keeper.channels.queue.capacity = 1000\n")
                .writeInto(state);
        start(file, "tail");

        Files.write(logs.resolve("a.jsonl"), List.of("no answer would read this: the marked 2.2 does not"));
        Files.write(logs.resolve("a.marked"), List.of(new String(rated("a", 7), UTF_8), "{}"));
        awaitRecords(2, 0);
        assertThat(state.resolve("good"))
                .as("the folder of a file channel; the marked 2.3 keeps events in memory")
                .doesNotExist();

        assertThat(log.committed(log.topics().events()))
                .extracting(record -> record.key() == null ? null : new String(record.key(), UTF_8))
                .as(
                        "keys: of the event from the marked 2.8, of the bad line none; the marked selector routes all to good")
                .containsExactlyInAnyOrder("marked-7", null);
        assertThat(log.committed(log.topics().events()))
                .extracting(record -> new String(record.value(), UTF_8))
                .anyMatch(line -> line.contains("\"device\":\"marked 2001:db8:feed::/64\""));
    }

    /** Masks everybody alike, and sends all lines one way. */
    public static final class MarkedMask extends dev.streambook.unit2.solution.PiiInterceptor {

        public MarkedMask(Gate gate) {
            super(gate);
        }

        @Override
        protected byte[] masked(byte[] line, String device) {
            return super.masked(line, "marked " + device);
        }

        @Override
        public Map<String, String> selector() {
            return Map.of("type", "multiplexing", "header", ROUTE, "default", GOOD);
        }
    }

    /** All live in one home. */
    public static final class MarkedHomes extends dev.streambook.unit1.solution.DeviceKey {

        public MarkedHomes(int prefixBits) {
            super(prefixBits);
        }

        @Override
        public String of(String address) {
            return "2001:db8:feed::/64";
        }
    }

    /** The user as the key, with a mark. */
    public static final class MarkedKeys extends dev.streambook.unit2.solution.KeyChooser {

        public MarkedKeys(Set<Integer> hotUsers, int buckets) {
            super(hotUsers, buckets);
        }

        @Override
        public String key(ViewingEvent event) {
            return "marked-" + super.key(event);
        }
    }

    private void start(String sources) throws URISyntaxException {
        start(Path.of(getClass().getResource("/intake.properties").toURI()), sources);
    }

    private void start(Path file, String sources) {
        agents.start(
                file,
                "intake",
                Map.of(
                        "STREAMBOOK_KAFKA", log.broker().bootstrapServers(),
                        "STREAMBOOK_LOGS", logs.toString(),
                        "STREAMBOOK_STATE", state.toString(),
                        "STREAMBOOK_SOURCES", sources,
                        "STREAMBOOK_RPC_PORT", Integer.toString(rpcPort),
                        "STREAMBOOK_EVENTS", log.topics().events(),
                        "STREAMBOOK_DEAD", log.topics().deadLetters()));
    }

    private void awaitRecords(int good, int bad) {
        Awaitility.await("%d good and %d bad lines are in Kafka".formatted(good, bad))
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> log.committed(log.topics().events()).size() == good
                        && letters().size() == bad);
    }

    private void assertGood(String key, String id) {
        assertThat(log.committed(log.topics().events()))
                .filteredOn(record -> new String(record.key(), UTF_8).equals(key))
                .singleElement()
                .satisfies(record -> assertThat(EventJson.read(record.value()))
                        .isEqualTo(new Rated(id, Integer.parseInt(key), 1, "2001:db8::/64", Instant.EPOCH, 4)));
    }

    private List<ConsumerRecord<byte[], byte[]>> letters() {
        return log.committed(log.topics().deadLetters());
    }

    private static byte[] rated(String id, int user) {
        return EventJson.write(new Rated(id, user, 1, "2001:db8::aaaa:bbbb", Instant.EPOCH, 4));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
