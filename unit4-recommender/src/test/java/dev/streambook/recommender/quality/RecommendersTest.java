package dev.streambook.recommender.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.event.Rated;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.similar.SimilarSettings;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Offsets;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.Prequential;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Strength;
import dev.streambook.unit4.Trial;
import dev.streambook.workbook.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each recommender shows after a few ratings. Users 1 and 2 like spaceships (10 to 13), user 3 likes weddings (20, 21). */
class RecommendersTest {

    private static final double LIKED = 4;
    private static final Protocol PROTOCOL = new Protocol(0.5, LIKED, 2, 1000);

    private final Ranking ranking = Answer.reference(Ranking.class).create();
    private final Prequential prequential = Answer.reference(Prequential.class).create(ranking);
    private final FoldIn foldIn = Answer.reference(FoldIn.class).create();
    private final List<Rated> stream = aSecondApart(
            rated(1, 10, 5),
            rated(1, 11, 5),
            rated(2, 10, 5),
            rated(2, 11, 4),
            rated(2, 12, 5),
            rated(3, 20, 5),
            rated(3, 10, 2));

    @Test
    void popularity_counts_likes_and_leaves_out_what_the_user_has_rated() {
        LearningRecommender popularity = learned(new Popularity(LIKED));

        assertThat(popularity.best(9, 3))
                .as("a new user; likes: 10 and 11 two, 12 and 20 one")
                .containsExactly(10, 11, 12);
        assertThat(popularity.best(3, 3)).as("user 3 has rated 10 and 20").containsExactly(11, 12);
    }

    @Test
    void co_occurrence_adds_up_over_the_users_likes() {
        LearningRecommender together = learned(new CoOccurrence(LIKED, ranking));

        assertThat(together.best(1, 3))
                .as("user 1 likes 10 and 11, as user 2 does, who likes 12")
                .containsExactly(12);
        assertThat(together.best(9, 2)).as("a new user gets the popular films").containsExactly(10, 11);
    }

    @Test
    void the_stream_alone_shows_what_goes_with_the_last_liked_film() {
        LearningRecommender streamOnly = learned(hybrid(Training.NONE));

        assertThat(streamOnly.best(1, 3))
                .as("user 1 likes 10 and 11; 12 goes with both")
                .containsExactly(12);
    }

    @Test
    void the_batch_alone_stands_still_until_the_next_training_and_the_hybrid_does_not() {
        BatchOnly batchOnly = new BatchOnly(histories -> Optional.of(model()), foldIn, ReferenceParts.blend(), LIKED);
        LearningRecommender hybrid = hybrid(histories -> Optional.of(model()));
        for (LearningRecommender each : List.of(batchOnly, hybrid)) {
            each.learn(rated(1, 10, 5));
            each.learn(rated(2, 30, 5));
            each.retrain();
            each.learn(rated(1, 20, 5));
            each.learn(rated(1, 11, 1));
        }

        assertThat(batchOnly.best(1, 1)).as("as of the training: spaceships").containsExactly(12);
        assertThat(hybrid.best(1, 1))
                .as("the user likes weddings since, and a spaceship no more")
                .containsExactly(21);
        assertThat(batchOnly.best(5, 1)).as("a user who came later: popular").containsExactly(10);
    }

    @Test
    void a_split_by_time_makes_one_list_for_each_user_of_the_newest_events() {
        List<Trial> trials = new SplitByTime(0.4).trials(stream, new Popularity(LIKED), PROTOCOL);

        assertThat(trials)
                .as("events 1 to 4 are learned; then user 2 likes 12 and user 3 likes 20")
                .containsExactly(new Trial(2, List.of(), Set.of(12)), new Trial(3, List.of(10, 11), Set.of(20)));
    }

    @Test
    void what_happened_at_the_moment_of_the_split_is_not_learned() {
        List<Rated> together = stream.stream()
                .map(event -> event.user() == 2 ? at(Instant.EPOCH.plusSeconds(3), event) : event)
                .toList();

        List<Trial> trials = new SplitByTime(0.4).trials(together, new Popularity(LIKED), PROTOCOL);

        assertThat(trials)
                .as("events 3, 4 and 5 are of one moment, the split falls between 4 and 5; events 1 and 2 are learned")
                .containsExactly(
                        new Trial(2, List.of(10, 11), Set.of(10, 11, 12)), new Trial(3, List.of(10, 11), Set.of(20)));
    }

    @Test
    void coverage_and_novelty_are_of_the_films_that_were_shown() {
        List<Trial> trials = List.of(new Trial(1, List.of(10), Set.of()), new Trial(2, List.of(10, 20), Set.of()));

        Shown shown = Shown.of(trials, stream);

        assertThat(shown.coverage()).as("10 and 20 of the films 10, 11, 12, 20").isEqualTo(0.5);
        assertThat(shown.novelty())
                .as("10 was rated by all three users, twice 0 bits; 20 by one of three, log2(3)")
                .isCloseTo(Math.log(3) / Math.log(2) / 3, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void tested_events_are_counted_without_a_recommender() {
        assertThat(TestedEvents.of(prequential, stream, PROTOCOL, 0.7))
                .as(
                        "the first 3 of 7 are warm-up; tested are 2/11, 2/12 and 3/20; 12 and 20 are new, as is user 3; the first 4 are tuned on")
                .isEqualTo(new TestedEvents(3, 2, 1, 2));
    }

    private LearningRecommender hybrid(Training training) {
        return new Hybrid(
                training, foldIn, ReferenceParts.blend(), new SimilarSettings(20, 100, 0, 10, 3.5, 1, 100), LIKED);
    }

    private LearningRecommender learned(LearningRecommender recommender) {
        stream.forEach(recommender::learn);
        return recommender;
    }

    /** Two factors: spaceships and weddings. */
    private static FactorModel model() {
        ItemFactors items = ItemFactors.of(
                2,
                Map.of(
                        10, new float[] {0.9f, 0},
                        11, new float[] {0.9f, 0.1f},
                        12, new float[] {0.8f, 0},
                        20, new float[] {0, 0.9f},
                        21, new float[] {0.1f, 0.9f}));
        return new FactorModel(
                items,
                new Preferences(
                        new Objective.Implicit(0.05, 1), Offsets.of(3.5, 5, Map.of()), new Strength(2.5, 1, 3, 0.1)));
    }

    private static List<Rated> aSecondApart(Rated... events) {
        return IntStream.range(0, events.length)
                .mapToObj(i -> at(Instant.EPOCH.plusSeconds(i), events[i]))
                .toList();
    }

    private static Rated at(Instant time, Rated event) {
        return new Rated(event.id(), event.user(), event.item(), event.device(), time, event.stars());
    }

    private static Rated rated(int user, int film, double stars) {
        return new Rated(user + "-" + film, user, film, "2001:db8::1", Instant.EPOCH, stars);
    }
}
