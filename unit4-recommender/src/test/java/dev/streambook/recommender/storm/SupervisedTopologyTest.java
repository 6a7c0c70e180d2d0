package dev.streambook.recommender.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.similar.SimilarSettings;
import dev.streambook.recommender.topics.AuditTrail;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.time.Leap;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Engines
class SupervisedTopologyTest {

    /** How many of the next calls crash. Static, as the topology makes its parts from bytes. */
    private static final AtomicInteger CRASHES = new AtomicInteger();

    private final RecommenderLog log;
    private final StormCluster storm;
    private final String group;
    private final RecommenderTopology topology;
    private final List<String> told = new CopyOnWriteArrayList<>();

    SupervisedTopologyTest(KafkaBroker broker, StormCluster storm, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated);
        this.storm = storm;
        this.group = isolated.name("supervised");
        TopologySettings settings = new TopologySettings(
                new TopologySettings.Source(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        log.topics(),
                        group,
                        RecommenderLog.PARTITIONS),
                new TopologySettings.Replay(100, 2),
                new Leap(Duration.ofDays(1), 3),
                new TopologySettings.Dedup(Duration.ofDays(1), 1_000, 1),
                new TrendingSettings(Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(1), 1, 5, 10),
                new SimilarSettings(10, 100, 0, 5, 3.5, 1, 100));
        StormExercises reference = StormExercises.take(new Choice(false));
        this.topology = new RecommenderTopology(
                settings,
                new StormExercises(
                        reference.dedup(),
                        reference.counting(),
                        Answer.wrong(WindowAssigner.class, CrashingWindows.class, ""),
                        reference.watermarks(),
                        reference.poison(),
                        reference.trending(),
                        reference.dedupCount()));
    }

    @BeforeEach
    void nothing_crashes() {
        CRASHES.set(0);
    }

    @Test
    void a_bolt_that_crashes_alone_costs_no_event_and_the_books_are_settled() throws Exception {
        log.writeEvents(List.of(rated("a", "12:01"), rated("b", "12:02"), rated("c", "12:03")));
        try (SupervisedTopology supervised = SupervisedTopology.start(storm, group, topology, told::add)) {
            await(new StageAudit("trending", 3, 3, 0, 0));
            CRASHES.set(1);
            log.writeEvents(List.of(rated("d", "12:04"), rated("e", "12:05")));

            await(new StageAudit("storm-dedup", 5, 5, 0, 0));
            await(new StageAudit("trending", 5, 5, 0, 0));
            await(new StageAudit("similar", 5, 5, 0, 0));

            assertThat(told).hasSize(1);
            assertThat(told.get(0)).contains("trending (task ").contains("simulated crash: no windows");
            assertThat(supervised.failure()).isEmpty();
        }
        assertThat(AuditTrail.of(List.of(
                                new StageAudit("intake", 5, 5, 0, 0),
                                log.audit("storm-dedup"),
                                log.audit("trending"),
                                log.audit("similar")))
                        .steps())
                .allMatch(step ->
                        step.counts().inFlight() == 0 && (step.upstream().equals("source") || step.waiting() == 0));
    }

    @Test
    void a_crash_on_request_starts_the_topology_again_and_the_books_are_settled() throws Exception {
        Set<Thread> before = producers();
        log.writeEvents(List.of(rated("a", "12:01"), rated("a", "12:01"), rated("b", "12:02")));
        try (SupervisedTopology supervised = SupervisedTopology.start(storm, group, topology, told::add)) {
            await(new StageAudit("storm-dedup", 3, 2, 0, 1));

            supervised.crash();

            Patience.until("it has started twice", () -> supervised.starts() == 2);
            log.writeEvents(List.of(rated("c", "12:03")));
            await(new StageAudit("storm-dedup", 4, 3, 0, 1));
            await(new StageAudit("trending", 3, 3, 0, 0));
            assertThat(told)
                    .singleElement()
                    .asString()
                    .contains("dedup (task ")
                    .contains("simulated crash: bolt dedup");
            assertThat(supervised.failure()).isEmpty();
        }
        Patience.until(
                "the producers of all bolts have ended, also that of the crashed one",
                () -> before.containsAll(producers()));
    }

    /** The threads of Kafka's producers that are alive. */
    private static Set<Thread> producers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("kafka-producer-network-thread"))
                .collect(Collectors.toSet());
    }

    private void await(StageAudit expected) {
        Patience.until(
                "the audit says " + expected, () -> log.audit(expected.stage()).equals(expected));
    }

    /** Windows that end their worker so many times. */
    public static final class CrashingWindows extends dev.streambook.unit1.solution.WindowAssigner {

        @Override
        public List<Window> sliding(Instant eventTime, Duration size, Duration slide) {
            if (CRASHES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new SimulatedCrash("no windows");
            }
            return super.sliding(eventTime, size, slide);
        }
    }

    private static ViewingEvent rated(String id, String time) {
        return new Rated(id, 1, 7, "2001:db8::/64", Instant.parse("2026-01-31T" + time + ":00Z"), 5);
    }
}
