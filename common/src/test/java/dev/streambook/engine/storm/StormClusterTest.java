package dev.streambook.engine.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import java.util.Map;
import org.apache.storm.Config;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

@Engines
class StormClusterTest {

    private final StormCluster storm;
    private final Isolated isolated;
    private final Notes notes = Notes.open();

    StormClusterTest(StormCluster storm, Isolated isolated) {
        this.storm = storm;
        this.isolated = isolated;
    }

    @Test
    void a_bolt_that_throws_is_told_begun_afresh_and_does_not_end_the_jvm() {
        NoteBolt.Fate throwAtTwo = (number, tuple, collector) -> {
            if (number == 2) {
                throw new IllegalStateException("cannot count to 2");
            }
            collector.ack(tuple);
        };

        try (RunningTopology topology = storm.submit(isolated.name("throws"), Map.of(), numbers(3, throwAtTwo))) {
            assertThatThrownBy(() -> topology.awaitWithoutCrash(
                            "two is acked", () -> notes.all().contains("acked 2")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("awaited that two is acked; but bolt (task ")
                    .hasMessageEndingWith("threw java.lang.IllegalStateException: cannot count to 2");
            Patience.until("three is acked", () -> notes.all().contains("acked 3"));
            assertThat(topology.crashes()).hasSize(1);
        }

        // what one instance has seen is lost with it, and closing a topology ends its tasks
        assertThat(notes.all())
                .containsSubsequence(
                        "prepared", "got 1 as number 1", "got 2 as number 2", "let go", "prepared", "got 3 as number 1")
                .contains("acked 1", "acked 3")
                .doesNotContain("acked 2")
                .endsWith("cleaned up");
    }

    @Test
    void a_bolt_that_is_made_to_crash_crashes_once_and_is_begun_afresh() {
        NoteBolt.Fate acks = (number, tuple, collector) -> collector.ack(tuple);

        try (RunningTopology topology = storm.submit(isolated.name("doomed"), Map.of(), numbers(50_000, acks))) {
            topology.crash("bolt");

            Patience.until("it has crashed", () -> !topology.crashes().isEmpty());
            Patience.until("the last number is acked", () -> notes.all().contains("acked 50000"));
            assertThat(topology.crashes()).singleElement().satisfies(crash -> {
                assertThat(crash.component()).isEqualTo("bolt");
                assertThat(crash.thrown()).hasMessage("simulated crash: bolt bolt");
            });
            assertThat(notes.all()).filteredOn("prepared"::equals).hasSize(2);
        }
    }

    @Test
    void a_bolt_without_work_sleeps_unless_its_topology_says_otherwise() throws Exception {
        NoteBolt.Fate acks = (number, tuple, collector) -> collector.ack(tuple);
        String looks = Config.TOPOLOGY_BOLT_WAIT_PROGRESSIVE_LEVEL2_COUNT;

        try (RunningTopology ours = storm.submit(isolated.name("quiet"), Map.of(), numbers(1, acks));
                RunningTopology theirs = storm.submit(isolated.name("eager"), Map.of(looks, 7), numbers(1, acks))) {
            assertThat(settings(ours).get(looks).asInt()).isZero();
            assertThat(settings(theirs).get(looks).asInt()).isEqualTo(7);
        }
    }

    private JsonNode settings(RunningTopology topology) throws Exception {
        String id = storm.local().getClusterInfo().get_topologies().stream()
                .filter(each -> each.get_name().equals(topology.name()))
                .findFirst()
                .orElseThrow()
                .get_id();
        return new ObjectMapper().readTree(storm.local().getTopologyConf(id));
    }

    @Test
    void a_second_cluster_in_one_jvm_is_refused() {
        assertThatThrownBy(StormCluster::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a Storm cluster runs in this JVM already; expected none, since its clock and registries"
                        + " are static; close it first");
        assertThatThrownBy(SimulatedStormCluster::start).isInstanceOf(IllegalStateException.class);
    }

    private StormTopology numbers(int last, NoteBolt.Fate fate) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout("numbers", new NumberSpout(last, notes));
        builder.setBolt("bolt", new NoteBolt(notes, fate)).shuffleGrouping("numbers");
        return builder.createTopology();
    }
}
