package dev.streambook.unit2;

import dev.streambook.engine.FreePort;
import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.play.PlayAgent;
import dev.streambook.unit2.play.Reader;
import dev.streambook.unit2.play.Sender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.apache.flume.EventDeliveryException;
import org.awaitility.Awaitility;

/** 2.0 Play: docs/unit2/2.0-play.md. Six events on their way through a Flume agent and Kafka, and what is seen of them. */
public final class Play {

    /** Two batches, from three users. */
    static final List<List<ViewingEvent>> BATCHES = List.of(
            List.of(rated("a1", 7), rated("b1", 10), rated("a2", 7)),
            List.of(rated("c1", 13), rated("a3", 7), rated("b2", 10)));

    static final int PARTITIONS = 2;

    private static final String TOPIC = "play";
    private static final String GROUP = "players";

    private Play() {}

    public static void main(String[] args) throws IOException, EventDeliveryException {
        Path directory = TemporaryFolder.create("play-");
        int port = FreePort.choose();
        try (KafkaBroker broker = KafkaBroker.start()) {
            broker.createTopic(TOPIC, PARTITIONS);
            try (FlumeAgent agent = FlumeAgent.start(
                    PlayAgent.file(directory),
                    PlayAgent.NAME,
                    PlayAgent.environment(port, broker.bootstrapServers(), TOPIC))) {
                show(agent, port, broker, TOPIC, GROUP, System.out::println);
            }
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    /** @return the events as the consumer read them */
    static List<ViewingEvent> show(
            FlumeAgent agent, int port, KafkaBroker broker, String topic, String group, Consumer<String> out)
            throws EventDeliveryException {
        out.accept("The sender hands two batches to the agent:");
        Sender.send(port, BATCHES, out);

        Awaitility.await("the channel is empty").until(() -> agent.channelSize("waiting") == 0);
        out.accept("The agent: accepted %d, put into its channel %d, delivered %d, still in the channel %d"
                .formatted(
                        agent.sourceCounters("rpc").get("EventAcceptedCount"),
                        agent.channelCounters("waiting").get("EventPutSuccessCount"),
                        agent.sinkCounters("kafka").get("EventDrainSuccessCount"),
                        agent.channelSize("waiting")));

        out.accept("A consumer reads the topic:");
        List<ViewingEvent> read = new Reader(broker.bootstrapServers(), group).read(topic, 6, out);
        out.accept("The log ends at " + broker.topics().endOffsets(topic) + ", and the group will go on at "
                + broker.topics().committed(group));
        return read;
    }

    private static ViewingEvent rated(String id, int user) {
        return new Rated(id, user, 1, "2001:db8::" + user, Instant.parse("2026-01-31T20:15:00Z"), 4.5);
    }
}
