package dev.streambook.unit4;

import dev.streambook.event.Rated;
import java.util.List;

/** A recommender that can be tested on a stream: it is told of events one by one and asked for lists in between. */
public interface LearningRecommender {

    /** Takes in one event. What it changes at once and what waits for {@link #retrain} is up to the recommender. */
    void learn(Rated event);

    /** Trains what is trained in batch, on all that was learned so far; that may be nothing. */
    void retrain();

    /**
     * The best films for a user, best first. Films that the user has rated are not among them.
     *
     * @param k how many films at most
     * @return fewer than k, or none, if the recommender knows no more
     */
    List<Integer> best(int user, int k);
}
