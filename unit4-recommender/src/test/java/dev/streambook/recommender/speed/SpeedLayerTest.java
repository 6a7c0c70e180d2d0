package dev.streambook.recommender.speed;

import static dev.streambook.recommender.Viewings.at;
import static dev.streambook.recommender.Viewings.rated;
import static dev.streambook.recommender.Viewings.shown;
import static dev.streambook.recommender.Viewings.unrated;
import static dev.streambook.recommender.Viewings.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.junit.QuietLog;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.MarkedPoison;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.Viewings;
import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.model.SettableModel;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.Inference;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.Test;

@Engines
class SpeedLayerTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final RecommenderLog log;
    private final SettableModel models = new SettableModel();
    private final SpeedExercises parts = ReferenceParts.speed();
    private final FoldIn foldIn = parts.foldIn();

    SpeedLayerTest(KafkaBroker broker, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated, "events", "events.dlt", "user-vectors", "forgotten", "audit");
    }

    @Test
    void each_user_has_the_fold_in_of_the_ratings_that_count() throws Exception {
        Model model = Models.three("v1");
        models.swap(model);
        log.writeEvents(List.of(
                rated("a", 1, 1, 5.0, 10),
                rated("b", 1, 2, 1.0, 20),
                rated("c", 1, 2, 2.0, 15),
                rated("d", 1, 3, 4.0, 30),
                unrated("e", 1, 3, 40),
                watched("f", 1, 9, 50),
                shown("g", 2, 1, 10)));

        runToTheEnd();

        float[] expected = foldIn.vector(
                        model.items(),
                        List.of(new Preference(1, 5.0), new Preference(2, 1.0)),
                        new Explicit(Models.REGULARIZATION))
                .orElseThrow();
        assertThat(log.userVectors())
                .usingRecursiveComparison()
                .isEqualTo(Map.of(
                        1,
                        new UserVector(
                                1,
                                Optional.of(new Solved("v1", expected)),
                                List.of(
                                        new Opinion(1, 5.0, at(10), "a"),
                                        new Opinion(2, 1.0, at(20), "b"),
                                        new Opinion(3, Opinion.WITHDRAWN, at(40), "e")),
                                new Seen(new int[] {9}, new long[] {5400}),
                                List.of("a", "b", "c", "d", "e", "f")),
                        2,
                        new UserVector(2, Optional.empty(), List.of(), Seen.shown(1), List.of("g"))));
        assertThat(log.audit("speed")).isEqualTo(new StageAudit("speed", 7, 7, 0, 0));
    }

    @Test
    void the_first_and_the_last_time_that_an_event_may_have_are_taken() throws Exception {
        models.swap(Models.three("v1"));
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        log.writeEvents(List.of(
                new Rated("a", 1, 1, "2001:db8::/64", first, 5.0), new Rated("b", 1, 2, "2001:db8::/64", last, 1.0)));

        runToTheEnd();

        assertThat(log.userVectors().get(1).opinions())
                .containsExactly(new Opinion(1, 5.0, first, "a"), new Opinion(2, 1.0, last, "b"));
        assertThat(log.audit("speed")).isEqualTo(new StageAudit("speed", 2, 2, 0, 0));
    }

    @Test
    void a_repeated_event_is_counted_and_changes_nothing() throws Exception {
        models.swap(Models.three("v1"));
        log.writeEvents(List.of(rated("a", 1, 1, 5.0, 10), rated("b", 1, 1, 1.0, 20), rated("a", 1, 1, 5.0, 10)));

        runToTheEnd();

        assertThat(log.userVectors().get(1).opinions()).containsExactly(new Opinion(1, 1.0, at(20), "b"));
        assertThat(log.audit("speed")).isEqualTo(new StageAudit("speed", 3, 2, 0, 1));
    }

    @Test
    void what_is_no_event_goes_to_the_dead_letters_byte_by_byte_with_the_reason() throws Exception {
        log.write(log.topics().events(), "1", "{\"v\":1,\"kind\":");
        log.write(log.topics().events(), "8", EventJson.writeString(rated("a", 7, 1, 5.0, 10)));
        log.writeEvents(List.of(rated("b", 1, 1, 5.0, 10)));

        runToTheEnd();

        List<ConsumerRecord<byte[], byte[]>> letters =
                log.committed(log.topics().deadLetters());
        assertThat(letters)
                .extracting(letter -> text(letter.value()))
                .containsExactlyInAnyOrder("{\"v\":1,\"kind\":", EventJson.writeString(rated("a", 7, 1, 5.0, 10)));
        ConsumerRecord<byte[], byte[]> strange = letters.stream()
                .filter(letter -> text(letter.key()).equals("8"))
                .findFirst()
                .orElseThrow();
        Map<String, String> headers = headers(strange);
        assertThat(headers.remove("origin")).matches(log.topics().events() + "-[01]@[012]");
        assertThat(headers)
                .isEqualTo(Map.of(
                        "reason", "key is 8; expected 7, the user of the event",
                        "stage", "speed"));
        assertThat(log.userVectors()).containsOnlyKeys(1);
        assertThat(log.audit("speed")).isEqualTo(new StageAudit("speed", 3, 1, 2, 0));
    }

    @Test
    void a_crash_between_produce_and_commit_doubles_nothing_and_loses_nothing() throws Exception {
        models.swap(Models.random("v1", 30, 4, 1));
        List<ViewingEvent> events = Viewings.random(3_000, 40, 30, 3);
        log.writeEvents(events);
        log.write(log.topics().events(), "1", "no event");
        CrashingCopies crashing = new CrashingCopies(2);
        SpeedExercises doomedParts = new SpeedExercises(
                crashing, parts.keys(), parts.poison(), parts.inference(), parts.rebuilders(), foldIn);

        try (QuietLog quiet = QuietLog.of(SpeedThread.class);
                SpeedLayer doomed = speedLayer(doomedParts, settings(500))) {
            doomed.start();
            assertThat(crashing.crashed().await(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
        assertThat(log.broker().topics().endOffsets(log.topics().userVectors(), IsolationLevel.READ_COMMITTED))
                .as("what the dead one had sent lies in the log, uncommitted")
                .isNotEqualTo(log.broker().topics().endOffsets(log.topics().userVectors()));
        runToTheEnd();

        assertThat(log.committed(log.topics().deadLetters())).hasSize(1);
        assertThat(log.audit("speed").deadLettered()).isEqualTo(1);
        assertThatTheLogHoldsWhatComesOf(events);
    }

    @Test
    void a_crash_on_request_costs_a_transaction_and_no_event() throws Exception {
        models.swap(Models.three("v1"));
        List<ViewingEvent> events =
                List.of(rated("a", 1, 1, 5.0, 10), rated("b", 1, 2, 1.0, 20), rated("c", 2, 3, 4.0, 30));
        log.writeEvents(events.subList(0, 2));

        try (QuietLog quiet = QuietLog.of(SpeedThread.class);
                SpeedLayer speed = speedLayer(parts, settings(500))) {
            speed.start();
            log.awaitAllEventsCommittedBy(log.group());
            speed.crash();
            await().atMost(LIMIT).until(() -> speed.restarts() == 1);
            log.writeEvents(events.subList(2, 3));
            log.awaitAllEventsCommittedBy(log.group());
            assertThat(speed.lastFailures())
                    .containsExactly("java.lang.IllegalStateException:"
                            + " crashed on purpose, before the transaction was committed");
        }

        assertThatTheLogHoldsWhatComesOf(events);
        assertThat(log.audit("speed")).isEqualTo(new StageAudit("speed", 3, 3, 0, 0));
    }

    @Test
    void a_new_model_moves_every_user_with_ratings_bit_by_bit() throws Exception {
        models.swap(Models.random("v1", 30, 4, 1));
        log.writeEvents(Viewings.random(1_000, 40, 30, 4));

        try (SpeedLayer speed = speedLayer(parts, settings(1_000))) {
            speed.start();
            log.awaitAllEventsCommittedBy(log.group());
            models.swap(Models.random("v2", 30, 4, 5));
            await().dontCatchUncaughtExceptions()
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(versions()).containsOnly("v2"));
        }

        Model model = models.get().orElseThrow();
        log.userVectors()
                .values()
                .forEach(user -> assertThat(user.solved().map(Solved::vector))
                        .usingRecursiveComparison()
                        .isEqualTo(model.factors().vector(foldIn, user.feedback())));
        assertThat(log.audit("speed").in()).isEqualTo(1_000);
    }

    @Test
    void histories_are_kept_before_the_first_model_and_solved_when_it_comes() throws Exception {
        log.writeEvents(List.of(rated("a", 1, 1, 5.0, 10)));
        runToTheEnd();
        assertThat(log.userVectors().get(1).solved()).isEmpty();

        models.swap(Models.three("v1"));
        try (SpeedLayer speed = speedLayer(parts, settings(100))) {
            speed.start();
            await().dontCatchUncaughtExceptions()
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(versions()).containsOnly("v1"));
        }
        assertThat(log.userVectors().get(1).opinions()).containsExactly(new Opinion(1, 5.0, at(10), "a"));
    }

    @Test
    void partitions_that_move_between_instances_take_their_state_with_them() throws Exception {
        models.swap(Models.random("v1", 30, 4, 1));
        List<ViewingEvent> events = Viewings.random(3_000, 40, 30, 6);

        try (SpeedLayer first = speedLayer(parts, defaults("first"))) {
            first.start();
            log.writeEvents(events.subList(0, 1_000));
            log.awaitAllEventsCommittedBy(log.group());
            try (SpeedLayer second = speedLayer(parts, defaults("second"))) {
                second.start();
                log.writeEvents(events.subList(1_000, 2_000));
                log.awaitAllEventsCommittedBy(log.group());
            }
            log.writeEvents(events.subList(2_000, 3_000));
            log.awaitAllEventsCommittedBy(log.group());
            assertThat(first.lastFailures()).isEmpty();
        }

        assertThatTheLogHoldsWhatComesOf(events);
    }

    @Test
    void the_keys_and_the_poison_handler_that_it_is_given_judge_the_events() throws Exception {
        KeyChooser markedKeys = new dev.streambook.unit2.solution.KeyChooser(Set.of(), 1) {
            @Override
            public String key(ViewingEvent event) {
                return "marked-" + super.key(event);
            }
        };
        log.write(log.topics().events(), "marked-1", EventJson.writeString(rated("a", 1, 1, 5.0, 10)));
        log.write(log.topics().events(), "2", EventJson.writeString(rated("b", 2, 1, 5.0, 10)));

        try (SpeedLayer speed = speedLayer(
                new SpeedExercises(
                        parts.copies(), markedKeys, MarkedPoison::new, parts.inference(), parts.rebuilders(), foldIn),
                settings(500))) {
            speed.start();
            log.awaitAllEventsCommittedBy(log.group());
        }

        assertThat(log.userVectors()).containsOnlyKeys(1);
        assertThat(log.committed(log.topics().deadLetters()))
                .singleElement()
                .satisfies(letter -> assertThat(headers(letter))
                        .containsEntry("reason", "marked: key is 2; expected marked-2, the user of the event"));
        assertThat(log.audit("speed")).isEqualTo(new StageAudit("speed", 2, 1, 1, 0));
    }

    private void assertThatTheLogHoldsWhatComesOf(List<ViewingEvent> events) {
        Inference uninterrupted = parts.inference().apply(128);
        Set<Integer> users = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (ViewingEvent event : events) {
            uninterrupted.process(event);
            users.add(event.user());
            ids.add(event.id());
        }
        Optional<FoldedModel> model = models.get().map(current -> new FoldedModel(current, foldIn));
        Map<Integer, UserVector> expected = new HashMap<>();
        users.forEach(user -> expected.put(user, uninterrupted.state(user, model)));

        assertThat(log.userVectors()).usingRecursiveComparison().isEqualTo(expected);
        StageAudit audit = log.audit("speed");
        assertThat(audit.out()).isEqualTo(ids.size());
        assertThat(audit.duplicates()).isEqualTo(events.size() - ids.size());
        assertThat(audit.inFlight()).isZero();
    }

    private void runToTheEnd() throws InterruptedException {
        try (SpeedLayer speed = speedLayer(parts, settings(500))) {
            speed.start();
            log.awaitAllEventsCommittedBy(log.group());
            assertThat(speed.lastFailures()).isEmpty();
        }
    }

    private SpeedLayer speedLayer(SpeedExercises parts, SpeedSettings settings) {
        return new SpeedLayer(log.clients(), log.topics(), settings, models, parts);
    }

    private SpeedSettings settings(int batch) {
        return new SpeedSettings(log.group(), "only", 1, new SpeedSettings.Transaction(batch, 7), 128, LIMIT);
    }

    private SpeedSettings defaults(String instance) {
        return SpeedSettings.read(Settings.defaults().block("speed"), log.group(), instance);
    }

    private Set<String> versions() {
        Set<String> versions = new HashSet<>();
        log.userVectors().values().stream()
                .filter(user -> user.feedback().stream().anyMatch(Feedback::isRated))
                .forEach(user -> versions.add(user.solved().map(Solved::model).orElse("none")));
        return versions;
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
