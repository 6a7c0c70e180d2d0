package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.unit4.solution.Prequential;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The loop of 4.13 once more, with the decisions that its wrong answers make differently. */
abstract class LoopOfPrequential extends Prequential {

    LoopOfPrequential(Ranking ranking) {
        super(ranking);
    }

    boolean learnsFirst() {
        return false;
    }

    boolean testsAgain() {
        return false;
    }

    /** Which two ids belong together. */
    Object pairOf(Rated event) {
        return event.user() + "/" + event.item();
    }

    @Override
    public final List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        List<Rated> stream =
                ratings.stream().sorted(Comparator.comparing(Rated::time)).toList();
        int warmUp = protocol.warmUpEvents(stream.size());
        Set<Object> rated = new HashSet<>();
        List<Trial> trials = new ArrayList<>();
        for (int index = 0; index < stream.size(); index++) {
            Rated event = stream.get(index);
            boolean firstTime = rated.add(pairOf(event));
            if (index >= warmUp && (index - warmUp) % protocol.retrainEvery() == 0) {
                recommender.retrain();
            }
            if (learnsFirst()) {
                recommender.learn(event);
            }
            if (index >= warmUp && (firstTime || testsAgain()) && event.stars() >= protocol.likedStars()) {
                trials.add(new Trial(event.user(), recommender.best(event.user(), protocol.k()), Set.of(event.item())));
            }
            if (!learnsFirst()) {
                recommender.learn(event);
            }
        }
        return trials;
    }
}
