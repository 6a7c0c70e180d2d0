package dev.streambook.unit2;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.FreePort;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.play.PlayAgent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Prints what Play shows: this is how to see it from the command line. */
@Engines
class PlayTest {

    @Test
    void six_events_pass_the_agent_and_kafka_each_once_and_in_order_for_a_user(
            KafkaBroker broker, FlumeAgents flume, Isolated isolated) throws Exception {
        int port = FreePort.choose();
        String topic = isolated.topic("play", Play.PARTITIONS);
        String group = isolated.name("players");
        Path file = PlayAgent.file(isolated.directory("agent"));
        FlumeAgent agent =
                flume.start(file, PlayAgent.NAME, PlayAgent.environment(port, broker.bootstrapServers(), topic));

        List<ViewingEvent> read = Play.show(agent, port, broker, topic, group, System.out::println);

        Map<Integer, List<String>> byUser = read.stream()
                .collect(groupingBy(ViewingEvent::user, TreeMap::new, mapping(ViewingEvent::id, toList())));
        assertThat(byUser).isEqualTo(Map.of(7, List.of("a1", "a2", "a3"), 10, List.of("b1", "b2"), 13, List.of("c1")));
        assertThat(broker.topics().totalLag(group, topic))
                .as("records read and not committed")
                .isZero();
    }
}
