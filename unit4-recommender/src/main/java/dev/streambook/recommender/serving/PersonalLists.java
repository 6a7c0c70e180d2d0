package dev.streambook.recommender.serving;

import dev.streambook.recommender.serving.view.SimilarView;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.similar.GroupBlend.By;
import dev.streambook.recommender.similar.GroupBlend.Member;
import dev.streambook.recommender.similar.Taste;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.UserVector;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Lists for users of whom something is known: the model's word and the stream's in one. Thread safe. */
final class PersonalLists {

    private static final Comparator<Opinion> LATEST_FIRST =
            Comparator.comparing(Opinion::time).reversed().thenComparing(Opinion::eventId);

    private final SimilarView similar;
    private final Blend blend;

    PersonalLists(SimilarView similar, Blend blend) {
        this.similar = similar;
        this.blend = blend;
    }

    /** @param taste empty if the model knows nothing of the user */
    List<ScoredItem> best(UserVector user, Optional<Taste> taste, int howMany, boolean includeSeen) {
        return best(user, taste, List.of(), similar::to, howMany, includeSeen);
    }

    /**
     * The same, drawn towards films that somebody looks at just now: as if the user had liked them after all others, and the
     * first one last. They are not in the list themselves.
     *
     * @param similar of the films that the user liked, and of these
     */
    List<ScoredItem> best(
            UserVector user,
            Optional<Taste> taste,
            List<Integer> context,
            IntFunction<List<ScoredItem>> similar,
            int howMany,
            boolean includeSeen) {
        List<Integer> liked =
                Stream.concat(context.stream(), liked(user).stream()).distinct().toList();
        Set<Integer> excluded = includeSeen ? new HashSet<>() : seen(user);
        excluded.addAll(context);
        return blend.best(taste, liked, similar, excluded, howMany);
    }

    /** The user as one of several. */
    Member member(UserVector user, Optional<Taste> taste) {
        return new Member(taste, blend.together(liked(user), similar::to));
    }

    /** One list for several. */
    List<ScoredItem> best(List<Member> members, By by, Set<Integer> excluded, int howMany) {
        return blend.ofGroup().best(members, by, excluded, howMany);
    }

    /** What each of the films that the user liked last adds to the score of a film, see {@link Blend#reasons}. */
    Map<Integer, Double> together(UserVector user, int film) {
        return blend.reasons(film, liked(user), similar::to);
    }

    /** What was rated, watched or shown. */
    static Set<Integer> seen(UserVector user) {
        Set<Integer> seen = new HashSet<>();
        for (int item : user.seen().items()) {
            seen.add(item);
        }
        user.opinions().stream().filter(Opinion::isRating).map(Opinion::item).forEach(seen::add);
        return seen;
    }

    private List<Integer> liked(UserVector user) {
        return user.opinions().stream()
                .filter(opinion -> opinion.stars() >= blend.settings().leastStars())
                .sorted(LATEST_FIRST)
                .map(Opinion::item)
                .toList();
    }
}
