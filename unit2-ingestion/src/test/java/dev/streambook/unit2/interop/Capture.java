package dev.streambook.unit2.interop;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * Lets the foreign clients that are installed here write the lines of {@link ForeignLines} and keeps the bytes that then
 * lie in the log, which are the client's own but for the base offset. Run it by hand; the files are part of the tests.
 */
final class Capture {

    private static final int COLUMNS = 64;
    private static final Path RESOURCES =
            ProjectFolder.root().resolve("unit2-ingestion/src/test/resources/dev/streambook/unit2/interop");

    private Capture() {}

    public static void main(String[] arguments) throws Exception {
        List<ForeignClient> clients = new ArrayList<>(ForeignClient.kcatWithEachCodec());
        ForeignClient.pythonWithKafka().map(ForeignClient::python).ifPresent(clients::add);
        try (KafkaBroker broker = KafkaBroker.start()) {
            for (ForeignClient client : clients) {
                broker.createTopic(client.name(), 1);
                client.write(broker.bootstrapServers(), client.name(), ForeignLines.bytes());
                keep(client.name(), Files.readAllBytes(segment(broker, client.name())));
            }
        }
    }

    private static Path segment(KafkaBroker broker, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            for (String log : admin.describeLogDirs(List.of(0))
                    .allDescriptions()
                    .get()
                    .get(0)
                    .keySet()) {
                Path segment = Path.of(log, topic + "-0", "00000000000000000000.log");
                if (Files.exists(segment)) {
                    return segment;
                }
            }
        }
        throw new IllegalStateException("no log of " + topic);
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder(
                "# The record batches of %s, as they lay in the log: see Capture.java\n".formatted(name));
        for (int from = 0; from < bytes.length; from += COLUMNS) {
            int to = Math.min(from + COLUMNS, bytes.length);
            text.append(HexFormat.of().formatHex(bytes, from, to)).append('\n');
        }
        Files.writeString(RESOURCES.resolve(name + ".hex"), text);
    }
}
