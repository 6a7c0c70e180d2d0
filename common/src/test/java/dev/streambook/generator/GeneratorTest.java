package dev.streambook.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.event.EventJson;
import dev.streambook.event.Film;
import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static final GeneratorSettings SETTINGS = GeneratorSettings.defaults();

    private final Generator generator = new Generator(SETTINGS);
    private final List<ViewingEvent> events = generator.events().toList();

    @Test
    void a_bounded_run_has_as_many_events_as_asked_for_in_the_order_of_event_time() {
        assertThat(events).hasSize(10_000);
        assertThat(events).extracting(ViewingEvent::time).isSorted();
        assertThat(events).extracting(ViewingEvent::id).doesNotHaveDuplicates();
        assertThat(events.get(0).time()).isEqualTo(SETTINGS.start());
    }

    @Test
    void users_and_items_are_those_of_the_settings() {
        assertThat(events).extracting(ViewingEvent::user).allMatch(user -> user >= 1 && user <= 500);
        assertThat(events).extracting(ViewingEvent::item).allMatch(item -> item >= 1 && item <= 300);
    }

    @Test
    void a_film_is_shown_before_it_is_watched_and_watched_before_it_is_rated_and_rated_before_that_is_taken_back() {
        Map<Class<?>, Set<String>> met = new HashMap<>();
        Map<Class<?>, Class<?>> needs =
                Map.of(Watched.class, Shown.class, Rated.class, Watched.class, Unrated.class, Rated.class);

        for (ViewingEvent event : events) {
            String viewing = event.user() + " and " + event.item();
            Class<?> before = needs.get(event.getClass());
            if (before != null) {
                assertThat(met.get(before)).as("%s before %s", before, event).contains(viewing);
            }
            met.computeIfAbsent(event.getClass(), kind -> new HashSet<>()).add(viewing);
        }

        assertThat(met).containsOnlyKeys(Shown.class, Watched.class, Rated.class, Unrated.class);
    }

    @Test
    void each_viewing_begins_with_the_offers_in_their_places() {
        List<Integer> positions = events.stream()
                .filter(Shown.class::isInstance)
                .map(event -> ((Shown) event).position())
                .toList();

        assertThat(positions).containsOnly(1, 2, 3, 4);
        assertThat(Collections.frequency(positions, 1)).isBetween(positions.size() / 4 - 50, positions.size() / 4 + 50);
    }

    @Test
    void a_tenth_of_the_films_gets_a_third_of_the_offers_and_few_are_never_offered() {
        Map<Integer, Long> offers = events.stream()
                .filter(Shown.class::isInstance)
                .collect(Collectors.groupingBy(ViewingEvent::item, Collectors.counting()));
        List<Long> most =
                offers.values().stream().sorted(Collections.reverseOrder()).toList();

        long ofTheTop = most.stream().limit(30).mapToLong(Long::longValue).sum();
        long all = most.stream().mapToLong(Long::longValue).sum();

        assertThat(ofTheTop * 3).isGreaterThan(all);
        assertThat(offers).hasSizeGreaterThan(270);
    }

    @Test
    void stars_follow_the_planted_taste() {
        Generator steady = new Generator(SETTINGS.withDriftAfter(1));
        List<Rated> ratings = ratings(steady.events().toList());

        double liked = stars(ratings, rating -> affinity(steady, rating) > 0.7);
        double disliked = stars(ratings, rating -> affinity(steady, rating) < 0.4);

        assertThat(liked).isBetween(3.7, 5.0);
        assertThat(disliked).isBetween(0.5, 2.3);
    }

    @Test
    void what_is_watched_is_liked_more_than_what_is_shown() {
        double watched = meanAffinity(Watched.class);
        double shown = meanAffinity(Shown.class);

        assertThat(watched).isGreaterThan(shown + 0.1);
    }

    @Test
    void viewers_of_a_group_agree_and_those_of_different_groups_do_not() {
        PlantedTaste taste = generator.taste();

        double same = meanDistance(taste, user -> taste.group(user) == taste.group(1));
        double other = meanDistance(taste, user -> taste.group(user) != taste.group(1));

        assertThat(same).isLessThan(other / 2);
    }

    @Test
    void after_the_drift_stars_follow_the_new_taste_of_those_who_changed() {
        PlantedTaste before = generator.taste();
        PlantedTaste after = generator.tasteAfterDrift();
        List<Rated> ratings = ratings(events.subList(6_500, 10_000)).stream()
                .filter(rating -> before.group(rating.user()) != after.group(rating.user()))
                .toList();

        assertThat(ratings).hasSizeGreaterThan(100);
        assertThat(error(ratings, after)).isLessThan(0.5);
        assertThat(error(ratings, before)).isGreaterThan(0.8);
    }

    @Test
    void half_of_the_viewers_drift_to_the_next_group_and_the_others_keep_their_taste() {
        PlantedTaste before = generator.taste();
        PlantedTaste after = generator.tasteAfterDrift();
        int drifted = 0;

        for (int user = 1; user <= 500; user++) {
            if (after.group(user) != before.group(user)) {
                assertThat(after.group(user)).isEqualTo((before.group(user) + 1) % 5);
                drifted++;
            } else {
                assertThat(after.affinity(user, 7)).isEqualTo(before.affinity(user, 7));
            }
        }

        assertThat(drifted).isBetween(200, 300);
    }

    @Test
    void the_catalogue_has_every_film_once_with_a_title_of_its_own_and_two_genres() {
        List<Film> films = new Generator(SETTINGS.withFilms(2_000)).catalogue();

        assertThat(films)
                .extracting(Film::item)
                .startsWith(1, 2, 3)
                .endsWith(2_000)
                .isSorted();
        assertThat(films)
                .extracting(Film::title)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("The .+ \\(\\d{4}\\)"));
        assertThat(films)
                .extracting(Film::genres)
                .allMatch(genres -> Set.copyOf(genres).size() == 2);
    }

    @Test
    void shorter_films_bring_ratings_sooner() {
        SessionSettings brief = new SessionSettings(Duration.ofMillis(200), Duration.ofSeconds(30), 2, 1);

        List<ViewingEvent> soon =
                new Generator(SETTINGS.withSessions(brief)).events().toList();

        assertThat(soon.get(9_999).time()).isBefore(SETTINGS.start().plusSeconds(900));
        assertThat(ratings(soon)).hasSizeGreaterThan(1_500);
    }

    @Test
    void one_viewer_of_two_films_is_enough_and_watches_again_what_was_watched() {
        List<ViewingEvent> alone = new Generator(
                        SETTINGS.withUsers(1).withFilms(2).withGroups(1).withEvents(500))
                .events()
                .toList();

        assertThat(alone).hasSize(500);
        assertThat(ratings(alone)).hasSizeGreaterThan(50);
    }

    @Test
    void every_event_can_be_written_and_read() {
        assertThat(events)
                .allMatch(event -> EventJson.read(EventJson.write(event)).equals(event));
    }

    @Test
    void an_endless_run_goes_on_after_the_events_of_a_bounded_one_and_begins_like_it() {
        GeneratorSettings few = SETTINGS.withEvents(100).withDriftAfter(1).withFaults(FaultSettings.NONE);
        Generator small = new Generator(few);
        GeneratedLines endless = small.endless();

        small.lines()
                .forEachRemaining(line -> assertThat(endless.next().bytes()).isEqualTo(line.bytes()));

        assertThat(endless.truth().lines()).isEqualTo(100);
        assertThat(endless.hasNext()).isTrue();
    }

    @Test
    void a_bounded_run_ends_with_a_plain_sentence() {
        GeneratedLines lines = new Generator(SETTINGS.withEvents(3).withFaults(FaultSettings.NONE)).lines();
        lines.forEachRemaining(line -> {});

        assertThatThrownBy(lines::next).hasMessage("the run of 3 lines is over");
    }

    private double meanAffinity(Class<? extends ViewingEvent> kind) {
        return events.subList(0, 5_000).stream()
                .filter(kind::isInstance)
                .mapToDouble(event -> affinity(generator, event))
                .average()
                .orElseThrow();
    }

    private static List<Rated> ratings(List<ViewingEvent> events) {
        return events.stream()
                .filter(Rated.class::isInstance)
                .map(Rated.class::cast)
                .toList();
    }

    private static double affinity(Generator generator, ViewingEvent event) {
        return generator.taste().affinity(event.user(), event.item());
    }

    private static double stars(List<Rated> ratings, Predicate<Rated> which) {
        return ratings.stream()
                .filter(which)
                .mapToDouble(Rated::stars)
                .average()
                .orElseThrow();
    }

    private static double error(List<Rated> ratings, PlantedTaste taste) {
        return ratings.stream()
                .mapToDouble(r -> Math.abs(r.stars() - 0.5 - 4.5 * taste.affinity(r.user(), r.item())))
                .average()
                .orElseThrow();
    }

    private static double meanDistance(PlantedTaste taste, IntPredicate who) {
        return IntStream.rangeClosed(2, 500)
                .filter(who)
                .mapToDouble(user -> distance(taste, 1, user))
                .average()
                .orElseThrow();
    }

    private static double distance(PlantedTaste taste, int user, int other) {
        double sum = 0;
        for (int item = 1; item <= 300; item++) {
            sum += Math.abs(taste.affinity(user, item) - taste.affinity(other, item));
        }
        return sum / 300;
    }
}
