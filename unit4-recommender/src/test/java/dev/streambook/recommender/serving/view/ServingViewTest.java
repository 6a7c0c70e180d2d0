package dev.streambook.recommender.serving.view;

import static dev.streambook.recommender.Viewings.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.Viewings;
import dev.streambook.recommender.model.ModelFollower;
import dev.streambook.recommender.model.ModelPublisher;
import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.serving.Recommender;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.speed.SpeedLayer;
import dev.streambook.recommender.speed.SpeedSettings;
import dev.streambook.recommender.topics.follow.TopicFollower;
import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.TopK;
import dev.streambook.unit4.api.Answers;
import dev.streambook.unit4.api.Answers.Recommendations;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The view behind a real log. */
@Engines
class ServingViewTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final RecommenderLog log;
    private final Isolated isolated;
    private final FoldIn foldIn = new dev.streambook.unit4.solution.FoldIn();
    private final TopK topK = new dev.streambook.unit4.solution.TopK();

    ServingViewTest(KafkaBroker broker, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated);
        this.isolated = isolated;
    }

    @Test
    void an_event_changes_the_recommendations_through_the_log_alone() throws Exception {
        publish("v1");
        ModelFollower models = models();
        Recommender recommender = new Recommender(view(), models.current(), foldIn, topK, ReferenceParts.blend());
        SpeedLayer speed = isolated.closing(new SpeedLayer(
                log.clients(),
                log.topics(),
                SpeedSettings.read(Settings.defaults().block("speed"), log.group(), "only"),
                models.current(),
                ReferenceParts.speed()));
        speed.start();
        assertThat(recommender.recommend(7, 3, false).source()).isEqualTo("popular");

        log.writeEvents(List.of(rated("a", 7, 1, 5.0, 10)));

        Recommendations expected = new Recommendations(
                7,
                "model",
                Optional.of("v1"),
                List.of(
                        new Answers.ScoredFilm(3, "Film 3", List.of(), 3.6585367f),
                        new Answers.ScoredFilm(2, "Film 2", List.of(), 0f)));
        await().dontCatchUncaughtExceptions()
                .atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(recommender.recommend(7, 3, false)).isEqualTo(expected));
    }

    @Test
    void a_view_built_from_the_log_later_answers_like_the_one_that_was_there_all_the_time() throws Exception {
        publish("v1");
        ModelFollower models = models();
        Recommender live = new Recommender(view(), models.current(), foldIn, topK, ReferenceParts.blend());
        try (SpeedLayer speed = new SpeedLayer(
                log.clients(),
                log.topics(),
                SpeedSettings.read(Settings.defaults().block("speed"), log.group(), "only"),
                models.current(),
                ReferenceParts.speed())) {
            speed.start();
            log.writeEvents(Viewings.random(500, 20, 3, 1));
            publish("v2");
            log.writeEvents(Viewings.random(1_000, 20, 3, 2));
            log.awaitAllEventsCommittedBy(log.group());
        }
        log.write(log.topics().catalogue(), "1", "{\"item\":1,\"title\":\"Alien (1979)\",\"genres\":[]}");

        Recommender rebuilt = new Recommender(view(), models().current(), foldIn, topK, ReferenceParts.blend());

        await().dontCatchUncaughtExceptions()
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(answers(live)).isEqualTo(answers(rebuilt)));
        assertThat(answers(rebuilt).get(1).model()).contains("v2");
    }

    @Test
    void a_record_that_cannot_be_read_is_passed_over_and_counted() throws Exception {
        log.write(log.topics().trending(), "trending", "what?");
        log.write(log.topics().catalogue(), "1", "{\"item\":\"one\"}");
        log.write(log.topics().catalogue(), "2", "{\"item\":2,\"title\":\"Brazil (1985)\",\"genres\":[]}");
        ServingView view = ReferenceParts.view(log.topics(), new SimpleMeterRegistry());
        isolated.quiet(TopicFollower.class);

        TopicFollower tail = tail(view);

        assertThat(tail.unreadable()).isEqualTo(2);
        assertThat(tail.failure()).isEmpty();
        assertThat(view.catalogue().film(2).title()).isEqualTo("Brazil (1985)");
    }

    @Test
    void the_probe_measures_how_much_there_is_and_who_is_how_far_behind() throws Exception {
        log.writeEvents(List.of(rated("a", 7, 1, 5.0, 10), rated("b", 8, 1, 5.0, 10)));
        try (SpeedLayer speed = new SpeedLayer(
                log.clients(),
                log.topics(),
                SpeedSettings.read(Settings.defaults().block("speed"), log.group(), "only"),
                models().current(),
                ReferenceParts.speed())) {
            speed.start();
            log.awaitAllEventsCommittedBy(log.group());
        }
        log.writeEvents(List.of(rated("c", 7, 2, 5.0, 10)));

        KafkaOffsets offsets = isolated.closing(new KafkaOffsets(log.broker().bootstrapServers()));
        StreamProbe probe = probe(offsets, new LagMonitor(offsets));

        assertThat(probe.read()).isEqualTo(new StreamProbe.Reading(3, Map.of("speed", 1L, "other", 3L)));
    }

    @Test
    void it_is_the_given_monitor_that_says_how_far_a_group_is_behind() {
        KafkaOffsets offsets = isolated.closing(new KafkaOffsets(log.broker().bootstrapServers()));
        StreamProbe probe =
                probe(offsets, (group, topic) -> new TreeMap<>(Map.of(0, group.equals("nobody") ? 100L : 20L, 1, 3L)));

        assertThat(probe.read()).isEqualTo(new StreamProbe.Reading(0, Map.of("speed", 23L, "other", 103L)));
    }

    private StreamProbe probe(KafkaOffsets offsets, dev.streambook.unit1.LagMonitor monitor) {
        return new KafkaStreamProbe(
                offsets, monitor, log.topics().events(), Map.of("speed", log.group(), "other", "nobody"));
    }

    private static Map<Integer, Recommendations> answers(Recommender recommender) {
        return IntStream.rangeClosed(1, 20)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), user -> recommender.recommend(user, 3, true)));
    }

    private void publish(String version) throws InterruptedException {
        try (ModelPublisher publisher =
                new ModelPublisher(log.clients(), log.topics().model(), 2, ReferenceParts.rebuilders())) {
            publisher.publish(Models.three(version));
        }
    }

    private ModelFollower models() throws InterruptedException {
        ModelFollower models =
                isolated.closing(new ModelFollower(log.clients(), log.topics().model(), ReferenceParts.registry()));
        models.start();
        assertThat(models.awaitCaughtUp(LIMIT)).isTrue();
        return models;
    }

    private ServingView view() throws InterruptedException {
        ServingView view = ReferenceParts.view(log.topics(), new SimpleMeterRegistry());
        tail(view);
        return view;
    }

    private TopicFollower tail(ServingView view) throws InterruptedException {
        TopicFollower tail = isolated.closing(new TopicFollower("view", log.clients(), view.topics(), view));
        tail.start();
        assertThat(tail.awaitCaughtUp(LIMIT)).isTrue();
        return tail;
    }
}
