package dev.streambook.unit2.exercise;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.unit2.Collector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Publishes two files with your writer into the folder of a Flume agent, and shows the folder and what arrived. */
public final class SpoolWriterPlay {

    private static final String AGENT = """
            play.sources = spool
            play.channels = waiting
            play.sinks = out
            play.sources.spool.type = spooldir
            play.sources.spool.spoolDir = ${env:SPOOL}
            play.sources.spool.ignorePattern = .*\\\\.part
            play.sources.spool.channels = waiting
            play.channels.waiting.type = memory
            play.sinks.out.type = avro
            play.sinks.out.channel = waiting
            play.sinks.out.hostname = 127.0.0.1
            play.sinks.out.port = ${env:PORT}
            """;

    private SpoolWriterPlay() {}

    public static void main(String[] args) throws IOException {
        Path directory = TemporaryFolder.create("spool-");
        Path spool = Files.createDirectory(directory.resolve("spool"));
        Path file = Files.writeString(directory.resolve("play.properties"), AGENT);
        SpoolWriter writer = new SpoolWriter(spool);
        try (Collector collector = new Collector(0)) {
            System.out.println("published " + writer.publish(List.of("a1", "a2", "a3")));
            System.out.println("published " + writer.publish(List.of("b1", "b2")));
            show("before the agent runs", spool);
            Map<String, String> environment =
                    Map.of("SPOOL", spool.toString(), "PORT", Integer.toString(collector.port()));
            try (FlumeAgent agent = FlumeAgent.start(file, "play", environment)) {
                Awaitility.await("five lines have arrived")
                        .until(() -> collector.events().size() >= 5 && agent.channelSize("waiting") == 0);
            }
            show("afterwards", spool);
            System.out.println("arrived " + collector.events());
        }
        System.out.printf("a small file costs %.2f ms%n", millisecondsPerFile(Files.createDirectory(directory.resolve("many"))));
    }

    /** What forcing costs: leave it out, and run this again. */
    private static double millisecondsPerFile(Path spool) throws IOException {
        SpoolWriter writer = new SpoolWriter(spool);
        int files = 200;
        long start = System.nanoTime();
        for (int i = 0; i < files; i++) {
            writer.publish(List.of("a line"));
        }
        return (System.nanoTime() - start) / 1e6 / files;
    }

    private static void show(String when, Path spool) throws IOException {
        System.out.println("the folder " + when);
        try (Stream<Path> files = Files.list(spool)) {
            files.sorted().forEach(path -> System.out.println("  " + path.getFileName()));
        }
    }
}
