package dev.streambook.recommender.serving;

import dev.streambook.recommender.serving.GuestAnswers.ForFilms;
import dev.streambook.recommender.serving.GuestAnswers.ForGroup;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.similar.GroupBlend.By;
import dev.streambook.recommender.similar.GroupBlend.Member;
import dev.streambook.recommender.similar.Taste;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.api.Answers;
import dev.streambook.unit4.api.UnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists for several users at once, and for a list of films of nobody in particular. Nothing is stored. Thread safe. */
public final class GuestLists {

    /** No user has this number. */
    private static final int NOBODY = 0;

    private final ServingView view;
    private final Tastes tastes;
    private final PersonalLists lists;
    private final Charts charts;

    GuestLists(ServingView view, Tastes tastes, PersonalLists lists, Charts charts) {
        this.view = view;
        this.tastes = tastes;
        this.lists = lists;
        this.charts = charts;
    }

    /**
     * What to watch together; what is trending, if nothing is known of any of the users.
     *
     * @param includeSeen whether films that one of them has seen are in the list
     * @throws UnavailableException before the first model
     */
    public ForGroup together(List<Integer> users, By by, int howMany, boolean includeSeen) {
        Model model = tastes.model();
        Map<Integer, Member> members = new LinkedHashMap<>();
        Set<Integer> seen = new HashSet<>();
        for (int user : users) {
            UserVector known = view.users().user(user).orElseGet(() -> UserVector.unknown(user));
            members.put(user, lists.member(known, tastes.taste(known, model)));
            seen.addAll(includeSeen ? Set.of() : PersonalLists.seen(known));
        }
        List<Integer> unheard =
                users.stream().filter(user -> !members.get(user).hasSay()).toList();
        members.keySet().removeAll(unheard);
        String named = by.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (members.isEmpty()) {
            Answers.Recommendations trending = charts.forNewcomer(NOBODY, howMany, item -> !seen.contains(item));
            return new ForGroup(users, unheard, named, trending.source(), Optional.empty(), trending.items());
        }
        List<ScoredItem> best = lists.best(List.copyOf(members.values()), by, seen, howMany);
        boolean hasTaste =
                members.values().stream().anyMatch(member -> member.taste().isPresent());
        return new ForGroup(users, unheard, named, source(hasTaste), version(hasTaste, model), view.scored(best));
    }

    /**
     * What to watch for somebody who gave these stars, without these films; what is trending, if neither the model nor the
     * stream knows them.
     *
     * @param stars by film, the one that counts most last
     * @throws UnavailableException before the first model
     */
    public ForFilms like(Map<Integer, Double> stars, int howMany) {
        Model model = tastes.model();
        UserVector guest = guest(stars);
        Optional<Taste> taste = tastes.taste(guest, model);
        List<ScoredItem> best = lists.best(guest, taste, howMany, false);
        if (best.isEmpty()) {
            Answers.Recommendations trending = charts.forNewcomer(NOBODY, howMany, item -> !stars.containsKey(item));
            return new ForFilms(trending.source(), Optional.empty(), trending.items());
        }
        return new ForFilms(source(taste.isPresent()), version(taste.isPresent(), model), view.scored(best));
    }

    /** A history as if the films had been rated one second after the other. */
    private static UserVector guest(Map<Integer, Double> stars) {
        List<Opinion> opinions = new ArrayList<>();
        stars.forEach((item, given) ->
                opinions.add(new Opinion(item, given, Instant.ofEpochSecond(opinions.size()), "guest-" + item)));
        return new UserVector(NOBODY, Optional.empty(), opinions, Seen.shown(), List.of());
    }

    private static String source(boolean hasTaste) {
        return hasTaste ? Recommender.MODEL : Recommender.TOGETHER;
    }

    private static Optional<String> version(boolean hasTaste, Model model) {
        return hasTaste ? Optional.of(model.version()) : Optional.empty();
    }
}
