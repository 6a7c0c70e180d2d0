package dev.streambook.unit2.exercise;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.unit2.AgentFile;
import dev.streambook.unit2.Collector;
import dev.streambook.unit2.Collector.Fate;
import dev.streambook.unit2.Collectors;
import dev.streambook.unit2.SinkGroup;
import dev.streambook.workbook.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Runs your sinkgroup.properties on 60 events, lets near die at its third batch, and shows where each batch went. */
public final class SinkGroupPlay {

    private SinkGroupPlay() {}

    public static void main(String[] args) throws Exception {
        Path directory = TemporaryFolder.create("sinkgroup-");
        Path file = AgentFile.write(Answer.yours(SinkGroup.class), directory);
        Path spool = Files.createDirectory(directory.resolve("spool"));
        List<String> events =
                IntStream.rangeClosed(1, 60).mapToObj("e%02d"::formatted).toList();
        Files.write(spool.resolve("events.txt"), events);

        try (Collectors collectors = Collectors.start()) {
            collectors.near().give(SinkGroupPlay::fateAtNear);
            try (FlumeAgent agent = FlumeAgent.start(file, SinkGroup.AGENT, collectors.environment(spool))) {
                Awaitility.await("the file is read")
                        .until(() -> Files.exists(spool.resolve("events.txt.COMPLETED")));
                Awaitility.await("both channels are empty")
                        .until(() -> agent.channelSize("archive") == 0 && agent.channelSize("live") == 0);
            }
            show("near", collectors.near());
            show("far", collectors.far());
            show("left", collectors.left());
            show("right", collectors.right());
        }
    }

    /** It keeps the third batch, and takes nothing more. */
    private static Fate fateAtNear(int call) {
        if (call < 3) {
            return Fate.TAKEN;
        }
        return call == 3 ? Fate.TAKEN_AND_FAILED : Fate.REFUSED;
    }

    private static void show(String name, Collector collector) {
        System.out.println(name);
        for (List<String> batch : collector.batches()) {
            System.out.println("  " + batch.get(0) + " to " + batch.get(batch.size() - 1));
        }
    }
}
