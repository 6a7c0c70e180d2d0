package dev.streambook.unit2.interop;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Kafka client in another language that may be installed here: it writes each line of its input as a record with a null
 * key and the headers {@code source}, {@code trace}, {@code tag} and {@code tag} again.
 *
 * @param name of the file with its captured bytes
 * @param trace what the header {@code trace} then holds: null where the client can write a header without a value
 * @param command without the address and the topic, which are its last two arguments
 */
record ForeignClient(String name, String trace, List<String> command) {

    private static final Path PYTHON_SCRIPT =
            ProjectFolder.root().resolve("unit2-ingestion/src/test/resources/dev/streambook/unit2/interop/produce.py");
    private static final long PATIENCE_SECONDS = 30;

    /** librdkafka, which is also below the clients for Python (confluent), Go, .NET, Node.js and Rust. */
    static ForeignClient kcat(String codec) {
        return new ForeignClient(
                "kcat-" + codec,
                null,
                List.of("kcat -P -z %s -X linger.ms=200 -H source=set-top-box -H trace -H tag=a -H tag=b -b"
                        .formatted(codec)
                        .split(" ")));
    }

    static List<ForeignClient> kcatWithEachCodec() {
        return Stream.of("none", "gzip", "snappy", "lz4", "zstd")
                .map(ForeignClient::kcat)
                .toList();
    }

    /** kafka-python: the protocol written anew in Python. */
    static ForeignClient python(String interpreter) {
        return new ForeignClient("kafka-python-gzip", "", List.of(interpreter, PYTHON_SCRIPT.toString()));
    }

    static boolean kcatIsInstalled() {
        return works("kcat", "-V");
    }

    /** A Python that has kafka-python: the one on the path, or the system's own. */
    static Optional<String> pythonWithKafka() {
        return List.of("python3", "/usr/bin/python3", "python").stream()
                .filter(python -> works(python, "-c", "import kafka; kafka.KafkaProducer"))
                .findFirst();
    }

    /** The last word of the name, such as {@code gzip}. */
    String codec() {
        return name.substring(name.lastIndexOf('-') + 1);
    }

    /** Runs the client to its end. It fails if a line is not stored. */
    void write(String bootstrapServers, String topic, byte[] lines) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.add(bootstrapServers);
        whole.addAll(command.get(0).equals("kcat") ? List.of("-t", topic) : List.of(topic));
        run(whole, lines);
    }

    /** Runs a command with this input; what it prints is part of the failure, if it fails. */
    static void run(List<String> command, byte[] input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        }
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " still runs after " + PATIENCE_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("%s ended with %d: %s".formatted(command, process.exitValue(), said));
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private static boolean works(String... command) {
        try {
            run(List.of(command), new byte[0]);
            return true;
        } catch (IOException | AssertionError absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
