package dev.streambook.unit2.exercise;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.unit2.AgentFile;
import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Writes a log, starts an agent from your tail.properties twice, and shows what is in Kafka and what it has noted. */
public final class TailAgentPlay {

    private static final String TOPIC = "events";

    private TailAgentPlay() {}

    public static void main(String[] args) throws Exception {
        Path machine = TemporaryFolder.create("tail-agent");
        Path log = Files.createDirectory(machine.resolve("logs")).resolve("events.jsonl");
        Path state = Files.createDirectory(machine.resolve("state"));
        Path file = AgentFile.write(Answer.yours(TailAgent.class), machine);
        try (KafkaBroker broker = KafkaBroker.start()) {
            broker.createTopic(TOPIC, 1);
            Map<String, String> environment = Map.of(
                    "STREAMBOOK_LOGS", log.getParent().toString(),
                    "STREAMBOOK_STATE", state.toString(),
                    "STREAMBOOK_KAFKA", broker.bootstrapServers(),
                    "STREAMBOOK_TOPIC", TOPIC,
                    "STREAMBOOK_BATCH", "1");
            TopicReader<String, String> reader = TopicReader.ofText(broker.bootstrapServers());

            append(log, "e1", "e2", "e3");
            try (FlumeAgent agent = FlumeAgent.start(file, TailAgent.AGENT, environment)) {
                Awaitility.await("e3 in Kafka").until(() -> reader.values(TOPIC).contains("e3"));
            }
            System.out.println("after the first run " + reader.values(TOPIC));
            show(state);

            append(log, "e4", "e5");
            try (FlumeAgent agent = FlumeAgent.start(file, TailAgent.AGENT, environment)) {
                append(log, "e6");
                Awaitility.await("e6 in Kafka").until(() -> reader.values(TOPIC).contains("e6"));
            }
            System.out.println("after the second    " + reader.values(TOPIC));
            show(state);
        }
    }

    private static void append(Path log, String... lines) throws IOException {
        Files.write(log, List.of(lines), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void show(Path state) throws IOException {
        try (var files = Files.list(state)) {
            for (Path file : files.toList()) {
                System.out.println("  " + file.getFileName() + "  " + Files.readString(file));
            }
        }
    }
}
