package dev.streambook.unit2.exercise;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.FreePort;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.unit2.AgentFile;
import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.flume.api.RpcClient;
import org.apache.flume.api.RpcClientFactory;
import org.apache.flume.event.EventBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** Starts an agent from your first-agent.properties, sends it five events, and shows what lies in Kafka then. */
public final class FirstAgentPlay {

    private static final String TOPIC = "events";

    private FirstAgentPlay() {}

    public static void main(String[] args) throws Exception {
        int port = FreePort.choose();
        try (KafkaBroker broker = KafkaBroker.start()) {
            broker.createTopic(TOPIC, 1);
            Map<String, String> environment = Map.of(
                    "STREAMBOOK_RPC_PORT", Integer.toString(port),
                    "STREAMBOOK_KAFKA", broker.bootstrapServers(),
                    "STREAMBOOK_TOPIC", TOPIC);
            var file = AgentFile.write(Answer.yours(FirstAgent.class), TemporaryFolder.create("first-agent"));
            try (FlumeAgent agent = FlumeAgent.start(file, FirstAgent.AGENT, environment)) {
                send(port);
                System.out.println("accepted: " + agent.sourceCounters("rpc").get("EventAcceptedCount"));
                Awaitility.await("the channel is empty").until(() -> agent.channelSize("queue") == 0);
            }
            for (ConsumerRecord<String, String> record :
                    TopicReader.ofText(broker.bootstrapServers()).read(TOPIC)) {
                System.out.println("offset " + record.offset() + "  key " + record.key() + "  headers "
                        + record.headers() + "  value " + record.value());
            }
        }
    }

    private static void send(int port) throws Exception {
        RpcClient client = RpcClientFactory.getDefaultInstance("127.0.0.1", port, FirstAgent.LARGEST_BATCH);
        try {
            for (int i = 1; i <= 5; i++) {
                Map<String, String> headers = Map.of("key", "7", "trace", "t-" + i);
                client.append(EventBuilder.withBody("e" + i, StandardCharsets.UTF_8, headers));
            }
        } finally {
            client.close();
        }
    }
}
