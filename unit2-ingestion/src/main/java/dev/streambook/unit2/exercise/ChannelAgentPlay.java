package dev.streambook.unit2.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.FreePort;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.unit2.AgentFile;
import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Starts an agent from your channel.properties while Kafka is away, sends it five lines, stops it, and starts it again when
 * Kafka is there.
 */
public final class ChannelAgentPlay {

    private static final String TOPIC = "events";

    private ChannelAgentPlay() {}

    public static void main(String[] args) throws Exception {
        int port = FreePort.choose();
        Path folder = TemporaryFolder.create("channel-agent");
        Path file = AgentFile.write(Answer.yours(ChannelAgent.class), folder);
        String nobody = "127.0.0.1:" + FreePort.choose();
        try (FlumeAgent agent = FlumeAgent.start(file, ChannelAgent.AGENT, environment(folder, port, nobody))) {
            send(port);
            System.out.println("in the channel: " + agent.channelSize(ChannelAgent.CHANNEL) + ", and Kafka is away");
        }
        System.out.println("the agent has stopped");
        try (KafkaBroker broker = KafkaBroker.start()) {
            broker.createTopic(TOPIC, 1);
            try (FlumeAgent agent =
                    FlumeAgent.start(file, ChannelAgent.AGENT, environment(folder, port, broker.bootstrapServers()))) {
                System.out.println("in the channel: " + agent.channelSize(ChannelAgent.CHANNEL) + ", and Kafka is there");
                Awaitility.await("the channel is empty")
                        .until(() -> agent.channelSize(ChannelAgent.CHANNEL) == 0);
            }
            System.out.println(
                    "in Kafka: " + TopicReader.ofText(broker.bootstrapServers()).values(TOPIC));
        }
    }

    private static Map<String, String> environment(Path folder, int port, String kafka) {
        return Map.of(
                "STREAMBOOK_CHANNEL", folder.resolve("channel").toString(),
                "STREAMBOOK_LINE_PORT", Integer.toString(port),
                "STREAMBOOK_KAFKA", kafka,
                "STREAMBOOK_TOPIC", TOPIC);
    }

    private static void send(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            for (int i = 1; i <= 5; i++) {
                socket.getOutputStream().write(("e" + i + "\n").getBytes(UTF_8));
                System.out.println("e" + i + "  " + answers.readLine());
            }
        }
    }
}
