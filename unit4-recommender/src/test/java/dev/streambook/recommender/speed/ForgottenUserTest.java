package dev.streambook.recommender.speed;

import static dev.streambook.recommender.Viewings.at;
import static dev.streambook.recommender.Viewings.rated;
import static dev.streambook.recommender.Viewings.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.model.SettableModel;
import dev.streambook.recommender.serving.Recommender;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.follow.TopicFollower;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.TopK;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.api.Answers;
import dev.streambook.workbook.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From topic {@code forgotten} to what the API answers, and after restarts. */
@Engines
class ForgottenUserTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final RecommenderLog log;
    private final Isolated isolated;
    private final SettableModel models = new SettableModel();
    private final Map<Integer, Instant> forgotten = new HashMap<>();

    ForgottenUserTest(KafkaBroker broker, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated);
        this.isolated = isolated;
    }

    @BeforeEach
    void two_users_rate() throws InterruptedException {
        models.swap(Models.three("v1"));
        log.writeEvents(List.of(
                rated("a", 7, 1, 5.0, 10),
                watched("b", 7, 2, 20),
                rated("c", 8, 3, 4.0, 20),
                rated("d", 8, 1, 4.0, 30)));
        run();
        assertThat(log.userVectors()).containsOnlyKeys(7, 8);
    }

    @Test
    void a_forgotten_user_has_no_history_no_vector_and_no_place_among_the_raters_and_the_others_keep_theirs()
            throws Exception {
        forget(new Forgotten(7, at(30)));

        run();

        Recommender recommender = recommender();
        assertThat(log.userVectors()).containsOnlyKeys(8);
        assertThat(recommender.knownFilms(7).items()).isEmpty();
        assertThat(recommender.recommend(7, 3, false).source()).isEqualTo("popular");
        assertThat(recommender.popular(3).items())
                .extracting(film -> film.item() + " by " + film.count())
                .containsExactly("1 by 1", "3 by 1");
        assertThat(recommender.knownFilms(8).items()).hasSize(2);
        assertThat(log.committed(log.topics().userVectors()))
                .as("the user's last record has no value, so compaction removes all that came before it")
                .filteredOn(record -> new String(record.key(), StandardCharsets.UTF_8).equals("7"))
                .last()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    @Test
    void what_the_user_did_before_does_not_count_when_it_comes_later_and_what_comes_after_begins_anew()
            throws Exception {
        forget(new Forgotten(7, at(30)));
        log.writeEvents(List.of(rated("late", 7, 2, 1.0, 30), rated("a", 7, 1, 5.0, 10), rated("new", 7, 3, 2.0, 31)));

        run();

        assertThat(log.userVectors().get(7))
                .extracting(UserVector::opinions, user -> user.seen().items().length, UserVector::recent)
                .containsExactly(List.of(new Opinion(3, 2.0, at(31), "new")), 0, List.of("new"));
        assertThat(log.audit("speed")).isEqualTo(new StageAudit("speed", 7, 7, 0, 0, 2));
    }

    /** A rebuild begins with an empty memory: the second run must tell from the log that the user was forgotten before. */
    @Test
    void after_a_rebuild_from_the_log_the_user_is_still_forgotten_and_the_new_history_still_there() throws Exception {
        forget(new Forgotten(7, at(30)));
        log.writeEvents(List.of(rated("new", 7, 3, 2.0, 31)));
        run();

        log.writeEvents(List.of(rated("late", 7, 2, 1.0, 25), rated("other", 8, 2, 1.0, 40)));
        run();

        assertThat(log.userVectors().get(7).opinions()).containsExactly(new Opinion(3, 2.0, at(31), "new"));
        assertThat(recommender().knownFilms(7).items())
                .extracting(Answers.KnownFilm::item)
                .containsExactly(3);
    }

    private void forget(Forgotten user) {
        forgotten.put(user.user(), user.until());
        log.write(log.topics().forgotten(), user.key(), new String(user.toJson(), StandardCharsets.UTF_8));
    }

    /** A speed layer that starts from the log and stops when it has done all. */
    private void run() throws InterruptedException {
        try (SpeedLayer speed = new SpeedLayer(
                log.clients(),
                log.topics(),
                new SpeedSettings(log.group(), "only", 1, new SpeedSettings.Transaction(500, 7), 128, LIMIT),
                models,
                ReferenceParts.speed())) {
            speed.start();
            log.awaitAllEventsCommittedBy(log.group());
            await("the users are forgotten")
                    .atMost(LIMIT)
                    .until(() -> log.userVectors().values().stream().noneMatch(this::isLeft));
            assertThat(speed.lastFailures()).isEmpty();
        }
    }

    /** Whether something is there that should not. */
    private boolean isLeft(UserVector user) {
        Instant until = forgotten.getOrDefault(user.user(), Instant.MIN);
        return user.opinions().stream().anyMatch(opinion -> !opinion.time().isAfter(until))
                || user.user() == 7 && !forgotten.isEmpty() && user.seen().items().length > 0;
    }

    private Recommender recommender() throws InterruptedException {
        ServingView view = ReferenceParts.view(log.topics(), new SimpleMeterRegistry());
        TopicFollower follower = isolated.closing(new TopicFollower("view", log.clients(), view.topics(), view));
        follower.start();
        assertThat(follower.awaitCaughtUp(LIMIT)).isTrue();
        return new Recommender(
                view,
                models,
                Answer.reference(FoldIn.class).create(),
                Answer.reference(TopK.class).create(),
                ReferenceParts.blend());
    }
}
