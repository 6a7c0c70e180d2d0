package dev.streambook.unit4;

import dev.streambook.event.Rated;
import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.List;

/**
 * Tests a recommender on a stream in the order of time: each event is first a question and then a lesson. No event of the
 * future can help with the answer, and every event after the warm-up is used for both.
 *
 * <p>The question is: this user is about to like this film; is it in the list of k that the recommender makes now?
 *
 * <p>An answer is made with the exercise that it builds on, {@code new Prequential(ranking)}: 4.4, which judges one list.
 *
 * <p>Sources: A. P. Dawid, <i>The prequential approach</i>, Journal of the Royal Statistical Society A 147, 1984; J. Gama,
 * R. Sebastião, P. P. Rodrigues, <i>On evaluating stream learning algorithms</i>, Machine Learning 90, 2013; J. Vinagre, A. M.
 * Jorge, J. Gama, <i>Evaluation of recommender systems in streaming environments</i>, 2015 (for top-k lists). The standard
 * error: W. G. Cochran, <i>Sampling Techniques</i>, 3rd edition 1977, chapter 9A (clusters of unequal size).
 *
 * <p>Nothing is remembered between calls.
 */
@Exercise(
        id = "4.13",
        title = "Does it help?",
        stars = 3,
        partOf = "batch layer: what the lists of a model are worth, before it answers")
@Promise(
        id = "test-then-learn",
        says = "Each event is tested before it is learned.",
        read = "first-a-question-then-a-lesson")
@Promise(
        id = "learns-all",
        says = "Every event is learned once, also if it is not tested.",
        read = "first-a-question-then-a-lesson")
@Promise(
        id = "time-order",
        says =
                "Events are taken in the order of their time; those of one moment in the order of the list, which is left as it is.",
        read = "no-event-of-the-future")
@Promise(
        id = "warm-up",
        says = "The first share of the events, rounded down, is learned and not tested.",
        read = "warm-up-and-retraining")
@Promise(
        id = "retrain",
        says = "Training comes after the warm-up, and again each time so many events were learned.",
        read = "warm-up-and-retraining")
@Promise(
        id = "liked-only",
        says = "An event is tested if it has the stars of a liked film, or more.",
        read = "what-is-a-hit")
@Promise(id = "first-time", says = "A film that the user has rated before is not tested again.", read = "what-is-a-hit")
@Promise(id = "k-films", says = "The recommender is asked for k films.", read = "what-is-a-hit")
@Promise(
        id = "misses-count",
        says = "A new film, a new user and an empty list are tests like any other.",
        read = "new-films-and-new-users")
@Promise(id = "mean-of-tests", says = "Recall and nDCG are means over the tests.", read = "the-mean-and-its-error")
@Promise(
        id = "users-are-the-sample",
        says = "The standard error counts users: the tests of one user are one observation.",
        read = "the-mean-and-its-error")
@Promise(
        id = "nothing-made-up",
        says = "Without a test there is no mean, and with one user there is no error.",
        read = "the-mean-and-its-error")
@Promise(
        id = "nothing-to-find",
        says = "A trial with no relevant film does not count.",
        read = "the-mean-and-its-error")
@Promise(id = "fresh", says = "An evaluation knows nothing of the one before.", read = "first-a-question-then-a-lesson")
public interface Prequential {

    /**
     * Takes a recommender through a stream.
     *
     * @param ratings in any order
     * @param recommender has learned nothing yet
     * @return one trial for each event that was tested, in the order of the tests; its relevant film is that event's
     */
    List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol);

    /**
     * The figures of many trials.
     *
     * <pre>{@code
     *   mean  = Σ over trials of the figure / n
     *   error = √( U/(U−1) · Σ over users of (sum of this user's figures − mean · number of this user's trials)² ) / n
     * }</pre>
     *
     * with n trials of U users.
     *
     * @param k the length of a list
     */
    Judgement judge(List<Trial> trials, int k);

    /** Both together. */
    default Judgement evaluate(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        return judge(trials(ratings, recommender, protocol), protocol.k());
    }
}
