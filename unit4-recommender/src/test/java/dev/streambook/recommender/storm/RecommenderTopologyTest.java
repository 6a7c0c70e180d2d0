package dev.streambook.recommender.storm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.storm.RunningTopology;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.MarkedPoison;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.similar.SimilarSettings;
import dev.streambook.recommender.topics.DeadLetter;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.time.Leap;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@Engines
class RecommenderTopologyTest {

    /** The window from 12:00 to 12:10 is closed by the event at 13:00. */
    private static final List<ViewingEvent> HOUR = List.of(
            rated("a", 1, 10, "12:01", 5),
            rated("b", 1, 20, "12:02", 4),
            rated("c", 2, 10, "12:03", 4.5),
            rated("d", 2, 20, "12:04", 1),
            rated("e", 3, 20, "12:05", 5),
            rated("f", 3, 30, "12:06", 3.5),
            rated("g", 4, 20, "12:07", 2),
            rated("h", 5, 40, "13:00", 5));

    private static final String TRENDING =
            "{\"windowStart\":\"2026-01-31T12:00:00Z\",\"windowEnd\":\"2026-01-31T12:10:00Z\",\"items\":[{\"item\":20,\"count\":4},{\"item\":10,\"count\":2},{\"item\":30,\"count\":1}]}";

    /** Liked: 10 by users 1 and 2, 20 by users 1 and 3, 30 by user 3, 40 by user 5 alone; so c/√(n·m) has no damping. */
    private static final Map<String, String> SIMILAR = Map.of(
            "10", "{\"item\":10,\"similar\":[{\"item\":20,\"score\":0.5}]}",
            "20", "{\"item\":20,\"similar\":[{\"item\":30,\"score\":0.7071},{\"item\":10,\"score\":0.5}]}",
            "30", "{\"item\":30,\"similar\":[{\"item\":20,\"score\":0.7071}]}");

    private final RecommenderLog log;
    private final StormCluster storm;
    private final TopologySettings settings;

    RecommenderTopologyTest(KafkaBroker broker, StormCluster storm, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated);
        this.storm = storm;
        this.settings = new TopologySettings(
                new TopologySettings.Source(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        log.topics(),
                        isolated.name("storm"),
                        RecommenderLog.PARTITIONS),
                new TopologySettings.Replay(100, 2),
                new Leap(Duration.ofDays(1), 3),
                new TopologySettings.Dedup(Duration.ofDays(1), 1_000, 2),
                new TrendingSettings(Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(1), 1, 5, 10),
                new SimilarSettings(10, 100, 0, 5, 3.5, 2, 2));
    }

    @Test
    void each_event_counts_once_and_what_is_no_event_is_kept_with_its_reason() {
        log.writeEvents(HOUR);
        log.writeEvents(HOUR.subList(0, 3));
        log.write(log.topics().events(), "1", "{\"v\":1");

        try (RunningTopology topology =
                run(exercises(dev.streambook.unit1.solution.WindowAssigner.class, MarkedPoison.class))) {
            awaitAudit(topology, new StageAudit("storm-dedup", 12, 8, 1, 3));
            awaitOutputs(topology);
        }

        assertThat(log.audit("trending")).isEqualTo(new StageAudit("trending", 8, 8, 0, 0));
        assertThat(log.audit("similar")).isEqualTo(new StageAudit("similar", 16, 16, 0, 0));
        ConsumerRecord<byte[], byte[]> letter =
                log.committed(log.topics().deadLetters()).get(0);
        assertThat(new String(letter.value(), UTF_8)).isEqualTo("{\"v\":1");
        assertThat(header(letter, DeadLetter.STAGE)).isEqualTo("storm-dedup");
        assertThat(header(letter, DeadLetter.REASON))
                .as("the reason, by the poison handler that the topology was given")
                .startsWith("marked: ")
                .contains("expected");
    }

    @Test
    void a_bolt_that_fails_costs_no_effect_and_what_always_fails_becomes_a_dead_letter() {
        log.writeEvents(HOUR.subList(0, 7));
        log.writeEvents(List.of(rated("x", 9, 66, "12:00", 5)));

        try (RunningTopology topology = run(exercises(FailingOnceAndAlwaysAtNoon.class))) {
            // Only then 13:00, which closes the window: it must not overtake what is still being tried again.
            awaitAudit(topology, new StageAudit("trending", 7, 7, 0, 0));
            log.writeEvents(HOUR.subList(7, 8));
            awaitOutputs(topology);
            awaitAudit(topology, new StageAudit("storm-spout", 1, 0, 1, 0));
            awaitAudit(topology, new StageAudit("trending", 8, 8, 0, 0));
            awaitAudit(topology, new StageAudit("storm-dedup", 9, 9, 0, 0));
            awaitAudit(topology, new StageAudit("similar", 18, 18, 0, 0));
        }

        ConsumerRecord<byte[], byte[]> letter =
                log.committed(log.topics().deadLetters()).get(0);
        assertThat(text(letter.value())).contains("\"id\":\"x\"");
        assertThat(header(letter, DeadLetter.REASON))
                .isEqualTo("failed 3 times; expected to be processed within 2 retries");
    }

    /** Trending has counts without names; of the bolts with memory only the similar films knows users. */
    @Test
    void what_a_forgotten_user_has_liked_together_does_not_come_back_when_the_log_is_read_again() {
        Forgotten user3 = new Forgotten(3, at("12:30"));
        log.write(log.topics().forgotten(), user3.key(), text(user3.toJson()));
        log.writeEvents(HOUR);

        try (RunningTopology topology = run(exercises(dev.streambook.unit1.solution.WindowAssigner.class))) {
            awaitAudit(topology, new StageAudit("similar", 16, 16, 0, 0));
            topology.awaitWithoutCrash(
                    "the pairs are those of the others: 10 was liked twice, 20 once, and once together",
                    () -> newest(log.topics().similar())
                            .equals(Map.of(
                                    "10", "{\"item\":10,\"similar\":[{\"item\":20,\"score\":0.7071}]}",
                                    "20", "{\"item\":20,\"similar\":[{\"item\":10,\"score\":0.7071}]}")));
        }
    }

    @Test
    void one_event_of_next_year_closes_no_window_and_makes_no_id_forgotten() {
        log.writeEvents(HOUR.subList(0, 4));
        log.writeEvents(List.of(rated("next-year", 1, 10, Instant.parse("2027-01-31T12:00:00Z"))));
        log.writeEvents(HOUR.subList(0, 3));
        log.writeEvents(HOUR.subList(4, 7));
        log.writeEvents(List.of(rated("h", 1, 40, "13:00", 5)));

        try (RunningTopology topology = run(exercises(dev.streambook.unit1.solution.WindowAssigner.class))) {
            awaitAudit(topology, new StageAudit("storm-dedup", 12, 9, 0, 3));
            topology.awaitWithoutCrash(
                    "the window from 12:00 is trending",
                    () -> newest(log.topics().trending()).equals(Map.of("trending", TRENDING)));
            awaitAudit(topology, new StageAudit("trending", 9, 9, 0, 0));
        }
    }

    /** Three in a row are believed, so the window of 1900 is over. */
    @Test
    void the_first_and_the_last_time_that_an_event_may_have_are_counted() {
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        log.writeEvents(List.of(
                rated("first", 1, 10, Instant.parse("1900-01-01T00:00:00Z")),
                rated("last", 1, 10, last),
                rated("last-2", 1, 10, last),
                rated("last-3", 1, 10, last)));

        try (RunningTopology topology = run(exercises(dev.streambook.unit1.solution.WindowAssigner.class))) {
            awaitAudit(topology, new StageAudit("storm-dedup", 4, 4, 0, 0));
            awaitAudit(topology, new StageAudit("trending", 4, 4, 0, 0));
            topology.awaitWithoutCrash(
                    "the first window is over",
                    () -> newest(log.topics().trending())
                            .equals(
                                    Map.of(
                                            "trending",
                                            "{\"windowStart\":\"1900-01-01T00:00:00Z\",\"windowEnd\":\"1900-01-01T00:10:00Z\",\"items\":[{\"item\":10,\"count\":1}]}")));
        }
    }

    @Test
    void a_second_start_reads_the_log_again_and_says_the_same() {
        log.writeEvents(HOUR.subList(0, 4));
        try (RunningTopology topology = run(exercises(dev.streambook.unit1.solution.WindowAssigner.class))) {
            topology.awaitWithoutCrash(
                    "the first four events are committed",
                    () -> log.broker()
                                    .topics()
                                    .totalLag(
                                            settings.source().group(),
                                            log.topics().events())
                            == 0);
        }
        log.writeEvents(HOUR.subList(4, 8));

        try (RunningTopology topology = run(exercises(dev.streambook.unit1.solution.WindowAssigner.class))) {
            awaitAudit(topology, new StageAudit("storm-dedup", 8, 8, 0, 0));
            awaitOutputs(topology);
        }
    }

    private RunningTopology run(StormExercises exercises) {
        RecommenderTopology topology = new RecommenderTopology(settings, exercises);
        return storm.submit(settings.source().group(), topology.config(), topology.build());
    }

    private static StormExercises exercises(Class<? extends WindowAssigner> windows) {
        return exercises(windows, dev.streambook.unit2.solution.PoisonHandler.class);
    }

    private static StormExercises exercises(
            Class<? extends WindowAssigner> windows, Class<? extends PoisonHandler> poison) {
        StormExercises reference = StormExercises.take(new Choice(false));
        return new StormExercises(
                reference.dedup(),
                reference.counting(),
                Answer.wrong(WindowAssigner.class, windows, ""),
                reference.watermarks(),
                Answer.wrong(PoisonHandler.class, poison, ""),
                reference.trending(),
                reference.dedupCount());
    }

    private void awaitAudit(RunningTopology topology, StageAudit expected) {
        topology.awaitWithoutCrash(
                "the audit says " + expected, () -> log.audit(expected.stage()).equals(expected));
    }

    private void awaitOutputs(RunningTopology topology) {
        topology.awaitWithoutCrash(
                "the window from 12:00 is trending",
                () -> newest(log.topics().trending()).equals(Map.of("trending", TRENDING)));
        topology.awaitWithoutCrash(
                "the pairs are known", () -> newest(log.topics().similar()).equals(SIMILAR));
    }

    private Map<String, String> newest(String topic) {
        Map<String, String> newest = new LinkedHashMap<>();
        log.committed(topic).forEach(record -> newest.put(text(record.key()), text(record.value())));
        return newest;
    }

    public static final class FailingOnceAndAlwaysAtNoon extends dev.streambook.unit1.solution.WindowAssigner {

        private final Set<Instant> failed = new HashSet<>();

        @Override
        public List<Window> sliding(Instant eventTime, Duration size, Duration slide) {
            if (failed.add(eventTime) || eventTime.equals(at("12:00"))) {
                throw new PlantedFailure("fails once, and always at noon");
            }
            return super.sliding(eventTime, size, slide);
        }
    }

    /** Without a stack trace, which Storm would log each time. */
    private static final class PlantedFailure extends RuntimeException {

        private PlantedFailure(String message) {
            super("planted: " + message, null, false, false);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static Rated rated(String id, int user, int item, String time, double stars) {
        return new Rated(id, user, item, "2001:db8::/64", at(time), stars);
    }

    private static Rated rated(String id, int user, int item, Instant time) {
        return new Rated(id, user, item, "2001:db8::/64", time, 5);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
