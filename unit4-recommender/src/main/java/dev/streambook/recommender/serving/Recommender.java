package dev.streambook.recommender.serving;

import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.similar.Taste;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.api.Answers;
import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.NotFoundException;
import dev.streambook.unit4.api.UnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers from the view and the model. Each answer takes the model once and never mixes two versions, see {@link Tastes}.
 * Thread safe.
 */
public final class Recommender implements FilmService {

    static final String MODEL = "model";
    static final String TOGETHER = "watched-together";

    /** So many films that are alike to one of the context count. */
    private static final int NEIGHBOURS = 50;

    private final ServingView view;
    private final Tastes tastes;
    private final Likeness likeness;
    private final PersonalLists lists;
    private final Charts charts;
    private final boolean personal;
    private final List<Integer> context;

    public Recommender(ServingView view, CurrentModel models, FoldIn foldIn, TopK topK, Blend blend) {
        this.view = view;
        this.tastes = new Tastes(models, foldIn);
        this.likeness = new Likeness(topK);
        this.lists = new PersonalLists(view.similar(), blend);
        this.charts = new Charts(view);
        this.personal = true;
        this.context = List.of();
    }

    private Recommender(Recommender of, boolean personal, List<Integer> context) {
        this.view = of.view;
        this.tastes = of.tastes;
        this.likeness = of.likeness;
        this.lists = of.lists;
        this.charts = of.charts;
        this.personal = personal;
        this.context = List.copyOf(context);
    }

    /** Explains what this one recommends. */
    public Reasons reasons() {
        return new Reasons(view, tastes, lists);
    }

    /** Lists for others than one user. */
    public GuestLists guests() {
        return new GuestLists(view, tastes, lists, charts);
    }

    /** The same, but everybody is recommended what is trending: that costs next to nothing. For times of overload. */
    public Recommender withoutModel() {
        return new Recommender(this, false, context);
    }

    /**
     * The same, but lists are drawn towards what is like these films, and do not have them.
     *
     * @param items the first one counts most
     */
    public Recommender inContext(List<Integer> items) {
        return new Recommender(this, personal, items);
    }

    /** @throws UnavailableException before the first model */
    @Override
    public Answers.Recommendations recommend(int user, int howMany, boolean includeSeen) {
        Optional<UserVector> known = view.users().user(user);
        if (!personal) {
            return trending(user, known, howMany, includeSeen);
        }
        Model model = tastes.model();
        Optional<Taste> taste = known.flatMap(heard -> tastes.taste(heard, model));
        List<ScoredItem> best = lists.best(
                known.orElseGet(() -> UserVector.unknown(user)),
                taste,
                context,
                item -> neighbours(item, model),
                howMany,
                includeSeen);
        if (taste.isEmpty() && best.isEmpty()) {
            return trending(user, known, howMany, includeSeen);
        }
        return new Answers.Recommendations(
                user, taste.isPresent() ? MODEL : TOGETHER, taste.map(any -> model.version()), view.scored(best));
    }

    /**
     * @throws UnavailableException before the first model
     * @throws NotFoundException if the model does not know the film, or nothing is known of the user's taste
     */
    @Override
    public Answers.Estimate estimate(int user, int item) {
        return new StarEstimates(view, tastes).of(user, item);
    }

    /** @throws NotFoundException if nothing is known of the film */
    @Override
    public Answers.Similar similar(int item, int howMany) {
        List<ScoredItem> together = view.similar().to(item);
        if (!together.isEmpty()) {
            return new Answers.Similar(item, TOGETHER, view.scored(first(together, howMany)));
        }
        Optional<ItemFactors> factors = tastes.models().get().map(Model::items).filter(items -> items.contains(item));
        if (factors.isEmpty()
                && !view.catalogue().contains(item)
                && !view.users().hasRater(item)) {
            throw new NotFoundException("item %d is unknown".formatted(item));
        }
        List<ScoredItem> alike =
                factors.map(items -> likeness.to(items, item, howMany)).orElse(List.of());
        return new Answers.Similar(item, MODEL, view.scored(alike));
    }

    @Override
    public Answers.KnownFilms knownFilms(int user) {
        return KnownFilmLists.of(user, view);
    }

    @Override
    public Answers.Trending trending(int howMany) {
        return charts.trending(howMany);
    }

    @Override
    public Answers.Statistics statistics(int howMany) {
        return charts.statistics(howMany);
    }

    @Override
    public Answers.Plays plays(int howMany) {
        return charts.plays(howMany);
    }

    @Override
    public Answers.Popular popular(int howMany) {
        return charts.popular(howMany);
    }

    private Answers.Recommendations trending(int user, Optional<UserVector> known, int howMany, boolean includeSeen) {
        Set<Integer> seen =
                includeSeen ? Set.of() : known.map(PersonalLists::seen).orElse(Set.of());
        return charts.forNewcomer(user, howMany, item -> !seen.contains(item));
    }

    /** What is liked together with a film; for one of the context, else what the model finds alike. */
    private List<ScoredItem> neighbours(int item, Model model) {
        List<ScoredItem> together = view.similar().to(item);
        boolean isAsked =
                together.isEmpty() && context.contains(item) && model.items().contains(item);
        return isAsked ? likeness.to(model.items(), item, NEIGHBOURS) : together;
    }

    private static <T> List<T> first(List<T> list, int howMany) {
        return list.subList(0, Math.min(howMany, list.size()));
    }
}
