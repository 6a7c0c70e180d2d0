package dev.streambook.recommender.serving;

import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.topics.Trend;
import dev.streambook.recommender.topics.Trend.ItemCount;
import dev.streambook.unit1.CountView;
import dev.streambook.unit1.GapException;
import dev.streambook.unit4.api.Answers;
import dev.streambook.unit4.api.Answers.CountedFilm;
import dev.streambook.unit4.api.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Lists of films by how often they are watched or rated. They need no model and are the same for everybody. Thread safe. */
public final class Charts {

    private static final Duration NEXT_BATCH = Duration.ofMinutes(1);

    private final ServingView view;

    public Charts(ServingView view) {
        this.view = view;
    }

    public Answers.Trending trending(int howMany) {
        Optional<Trend> trend = view.trending().last();
        List<ItemCount> items = trend.map(Trend::items).orElse(List.of());
        return new Answers.Trending(
                trend.map(last -> last.window().start()),
                trend.map(last -> last.window().end()),
                films(items, howMany, item -> true));
    }

    /** How the last windows were rated, the latest first. */
    public Answers.Statistics statistics(int howMany) {
        return new Answers.Statistics(view.statistics().latest(howMany).stream()
                .map(each -> new Answers.RatedWindow(
                        each.window().start(), each.window().end(), each.ratings(), each.mean()))
                .toList());
    }

    public Answers.Popular popular(int howMany) {
        return new Answers.Popular(films(view.users().popular(), howMany, item -> true));
    }

    /** @throws UnavailableException if the last batch and the topic do not meet */
    public Answers.Plays plays(int howMany) {
        CountView plays = playCounts();
        List<ItemCount> films = plays.counts().entrySet().stream()
                .map(film -> new ItemCount(film.getKey(), film.getValue()))
                .sorted(ItemCount.MOST_FIRST)
                .toList();
        Optional<Instant> latest = films.isEmpty() ? Optional.empty() : Optional.of(plays.latest());
        return new Answers.Plays(latest, films(films, howMany, item -> true));
    }

    /** For a user whose taste is not known: what is trending, or popular if no window has closed yet. */
    Answers.Recommendations forNewcomer(int user, int howMany, IntPredicate offered) {
        List<ItemCount> trending = view.trending().last().map(Trend::items).orElse(List.of());
        boolean popular = trending.isEmpty();
        return new Answers.Recommendations(
                user,
                popular ? "popular" : "trending",
                Optional.empty(),
                films(popular ? view.users().popular() : trending, howMany, offered));
    }

    private CountView playCounts() {
        try {
            return view.plays().counts();
        } catch (GapException e) {
            throw new UnavailableException(e.getMessage(), NEXT_BATCH);
        }
    }

    private List<CountedFilm> films(List<ItemCount> items, int howMany, IntPredicate offered) {
        return items.stream()
                .filter(counted -> offered.test(counted.item()))
                .limit(howMany)
                .map(counted -> CountedFilm.of(view.catalogue().film(counted.item()), counted.count()))
                .toList();
    }
}
