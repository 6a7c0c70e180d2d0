package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.storm.RunningTopology;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.bench.FussyBolt;
import dev.streambook.unit3.bench.LogOnStorm;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.storm.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** {@link LogSpoutTest} calls a spout as Storm would. This is Storm, with the reference of 3.3. */
@Engines
class SpoutOnStormTest {

    @Test
    void on_Storm_what_fails_comes_again_and_what_always_fails_becomes_a_letter(StormCluster storm, Isolated isolated) {
        try (LogOnStorm log = new LogOnStorm(List.of("a", "once", "poison", "b"))) {
            TopologyBuilder builder = new TopologyBuilder();
            builder.setSpout(
                    "log",
                    new dev.streambook.unit3.solution.LogSpout(
                            log.reader(), log.deadLetters(), new SpoutRetries(2, Duration.ZERO), Clock.systemUTC()));
            builder.setBolt("fussy", new FussyBolt(log.id())).shuffleGrouping("log");

            try (RunningTopology topology = storm.submit(isolated.name("spout"), Map.of(), builder.createTopology())) {
                topology.awaitWithoutCrash("all four records are done", () -> log.committed() == 4);
            }

            assertThat(log.arrivals())
                    .containsExactlyInAnyOrder("a", "once", "once", "poison", "poison", "poison", "b");
            assertThat(log.letters()).containsExactly("poison");
        }
    }
}
