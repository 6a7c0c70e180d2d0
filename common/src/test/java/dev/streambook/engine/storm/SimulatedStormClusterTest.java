package dev.streambook.engine.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import java.time.Duration;
import java.util.Map;
import org.apache.storm.Config;
import org.apache.storm.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

@Engines
class SimulatedStormClusterTest {

    @Test
    void a_tuple_that_nobody_acks_fails_when_its_time_out_has_passed(SimulatedStormCluster storm, Isolated isolated) {
        Notes notes = Notes.open();
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout("numbers", new NumberSpout(1, notes));
        builder.setBolt("bolt", new NoteBolt(notes, (number, tuple, collector) -> {}))
                .shuffleGrouping("numbers");
        Map<String, Object> settings = Map.of(Config.TOPOLOGY_MESSAGE_TIMEOUT_SECS, 30);

        try (RunningTopology topology = storm.submit(isolated.name("silent"), settings, builder.createTopology())) {
            topology.awaitWithoutCrash("the bolt has it", () -> notes.all().contains("got 1 as number 1"));
            assertThat(notes.all()).doesNotContain("failed 1");

            storm.advance(Duration.ofSeconds(90));

            topology.awaitWithoutCrash("it has failed", () -> notes.all().contains("failed 1"));
        }
    }

    @Test
    void the_clock_moves_by_whole_seconds(SimulatedStormCluster storm) {
        assertThatThrownBy(() -> storm.advance(Duration.ofMillis(1500)))
                .hasMessage("time is PT1.5S; expected whole seconds, PT1S or more");
    }
}
