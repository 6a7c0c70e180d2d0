package dev.streambook.unit4.serving;

import dev.streambook.unit1.CountView;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.model.CurrentModel;
import dev.streambook.unit4.model.Model;
import dev.streambook.unit4.serving.Answers.CountedFilm;
import dev.streambook.unit4.serving.Answers.ScoredFilm;
import dev.streambook.unit4.serving.TrendingView.Counted;
import dev.streambook.unit4.speed.Opinion;
import dev.streambook.unit4.speed.UserVector;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Makes answers of the view and the model. Each takes the model once and mixes no two versions: where a user's vector is
 * of another one, it is solved anew from the user's history, until the speed layer has moved that user. Thread safe.
 */
final class Recommender {

    private final ServingView view;
    private final CurrentModel models;
    private final FoldIn foldIn;

    Recommender(ServingView view, CurrentModel models, FoldIn foldIn) {
        this.view = view;
        this.models = models;
        this.foldIn = foldIn;
    }

    /** @throws NoModelException before the first model */
    Answers.Recommendations recommend(int user, int howMany, boolean includeSeen) {
        Model model = model();
        Optional<UserVector> known = view.users().user(user);
        Optional<float[]> vector = known.flatMap(u -> vector(u, model));
        if (vector.isEmpty()) {
            return withoutTaste(user, known, howMany, includeSeen);
        }
        BitSet excluded = includeSeen ? new BitSet() : rows(model.items(), known.orElseThrow());
        List<ScoredFilm> items = scored(ExactTopK.of(model.items(), vector.get(), howMany, excluded));
        return new Answers.Recommendations(user, "model", Optional.of(model.version()), items);
    }

    /**
     * @throws NoModelException before the first model
     * @throws NotFoundException if the model does not know the film, or nothing is known of the user's taste
     */
    Answers.Estimate estimate(int user, int item) {
        Model model = model();
        int row = model.items().rowOf(item);
        if (row < 0) {
            throw new NotFoundException("item %d is not in model %s".formatted(item, model.version()));
        }
        UserVector known = view.users()
                .user(user)
                .orElseThrow(() -> new NotFoundException("nothing has been heard of user %d yet".formatted(user)));
        float[] vector = vector(known, model)
                .orElseThrow(() -> new NotFoundException(
                        "user %d has rated no film of model %s yet".formatted(user, model.version())));
        Optional<Double> rated = known.opinions().stream()
                .filter(opinion -> opinion.item() == item && opinion.isRating())
                .map(Opinion::stars)
                .findAny();
        return new Answers.Estimate(
                user,
                item,
                view.catalogue().film(item).title(),
                model.items().dot(row, vector),
                rated,
                model.version());
    }

    /** @throws NotFoundException if nothing is known of the film */
    Answers.Similar similar(int item, int howMany) {
        List<ExactTopK.Scored> together = view.similar().to(item);
        if (!together.isEmpty()) {
            return new Answers.Similar(item, "watched-together", scored(first(together, howMany)));
        }
        Optional<ItemFactors> factors = models.get().map(Model::items).filter(items -> items.contains(item));
        if (factors.isEmpty()
                && !view.catalogue().contains(item)
                && !view.users().hasRater(item)) {
            throw new NotFoundException("item %d is unknown".formatted(item));
        }
        List<ExactTopK.Scored> alike =
                factors.map(items -> Likeness.to(items, item, howMany)).orElse(List.of());
        return new Answers.Similar(item, "model", scored(alike));
    }

    Answers.KnownFilms knownFilms(int user) {
        SortedMap<Integer, Answers.KnownFilm> films = new TreeMap<>();
        view.users().user(user).ifPresent(known -> {
            for (int item : known.seen()) {
                films.put(item, Answers.KnownFilm.seen(view.catalogue().film(item)));
            }
            known.opinions().stream()
                    .filter(Opinion::isRating)
                    .forEach(opinion -> films.put(
                            opinion.item(),
                            Answers.KnownFilm.rated(view.catalogue().film(opinion.item()), opinion)));
        });
        return new Answers.KnownFilms(user, List.copyOf(films.values()));
    }

    Answers.Trending trending(int howMany) {
        Optional<TrendingView.Window> window = view.trending().window();
        List<Counted> items = window.map(TrendingView.Window::items).orElse(List.of());
        return new Answers.Trending(
                window.map(TrendingView.Window::start),
                window.map(TrendingView.Window::end),
                counted(items, howMany, item -> true));
    }

    Answers.Popular popular(int howMany) {
        return new Answers.Popular(counted(view.users().popular(), howMany, item -> true));
    }

    /** @throws dev.streambook.unit1.GapException if the last batch and the log do not meet */
    Answers.Plays plays(int howMany) {
        CountView plays = view.plays().counts();
        List<Counted> films = plays.counts().entrySet().stream()
                .map(film -> new Counted(film.getKey(), film.getValue()))
                .sorted(Counted.MOST_FIRST)
                .toList();
        Optional<Instant> latest = films.isEmpty() ? Optional.empty() : Optional.of(plays.latest());
        return new Answers.Plays(latest, counted(films, howMany, item -> true));
    }

    private Answers.Recommendations withoutTaste(
            int user, Optional<UserVector> known, int howMany, boolean includeSeen) {
        IntPredicate offered = includeSeen || known.isEmpty() ? item -> true : item -> !knows(known.get(), item);
        List<Counted> trending =
                view.trending().window().map(TrendingView.Window::items).orElse(List.of());
        boolean popular = trending.isEmpty();
        return new Answers.Recommendations(
                user,
                popular ? "popular" : "trending",
                Optional.empty(),
                counted(popular ? view.users().popular() : trending, howMany, offered));
    }

    private Model model() {
        return models.get().orElseThrow(NoModelException::new);
    }

    private Optional<float[]> vector(UserVector user, Model model) {
        return user.solved()
                .filter(solved -> solved.model().equals(model.version()))
                .map(UserVector.Solved::vector)
                .or(() -> foldIn.vector(model.items(), user.preferences(), model.regularization()));
    }

    private static BitSet rows(ItemFactors items, UserVector user) {
        BitSet rows = new BitSet(items.size());
        for (int item : user.seen()) {
            set(rows, items.rowOf(item));
        }
        user.opinions().stream().filter(Opinion::isRating).forEach(opinion -> set(rows, items.rowOf(opinion.item())));
        return rows;
    }

    private static void set(BitSet rows, int row) {
        if (row >= 0) {
            rows.set(row);
        }
    }

    private static boolean knows(UserVector user, int item) {
        return Arrays.binarySearch(user.seen(), item) >= 0
                || user.opinions().stream().anyMatch(opinion -> opinion.item() == item && opinion.isRating());
    }

    private List<ScoredFilm> scored(Collection<ExactTopK.Scored> items) {
        return items.stream()
                .map(scored -> ScoredFilm.of(view.catalogue().film(scored.item()), scored.score()))
                .toList();
    }

    private List<CountedFilm> counted(List<Counted> items, int howMany, IntPredicate offered) {
        return items.stream()
                .filter(counted -> offered.test(counted.item()))
                .limit(howMany)
                .map(counted -> CountedFilm.of(view.catalogue().film(counted.item()), counted.count()))
                .toList();
    }

    private static <T> List<T> first(List<T> list, int howMany) {
        return list.subList(0, Math.min(howMany, list.size()));
    }
}
