package dev.streambook.unit4;

import dev.streambook.event.ViewingEvent;
import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Optional;

/**
 * Keeps the history and the vector of each user up to date while events arrive: the step of a stream processor that answers
 * with a model.
 *
 * <p>One instance has one or more users, all of one partition of topic {@code events}. The recommender makes an instance for
 * each user, so that a user can be forgotten with it. Its state lives in memory, and it is nothing but a copy: what {@link
 * #state} returns is written to topic {@code user-vectors} in the same transaction as the offsets of the events (exercise
 * 2.12). After a crash a new instance is made, and {@link #restore} hands it the last committed record of
 * each user. Then the events after the committed offsets come again, in whatever order they lie in the log.
 *
 * <p>An implementation has one public constructor {@code (int recentIds)}: how many event ids to remember for each user, 1
 * or more. It is used by one thread.
 */
@Exercise(
        id = "4.6",
        title = "Streaming inference",
        stars = 2,
        partOf = "speed layer: what an event does to its user's history and vector")
@Promise(id = "unknown-user", says = "The first event of an unknown user begins a history.", read = "an-unknown-user")
@Promise(
        id = "asked-only",
        says = "Asking for users of whom nothing is known takes no memory.",
        read = "an-unknown-user")
@Promise(id = "last-word", says = "The rating with the latest event time counts.", read = "the-last-word")
@Promise(
        id = "same-instant",
        says = "Of two ratings at the same instant, the one with the greater event id counts.",
        read = "the-last-word")
@Promise(
        id = "withdrawn-stays",
        says = "A rating from before its withdrawal does not come back.",
        read = "the-last-word")
@Promise(
        id = "any-order",
        says = "The same events end in the same record, in whatever order they arrive.",
        read = "the-last-word")
@Promise(
        id = "repeat-by-id",
        says = "A repeated event is known by its id, and by nothing else.",
        read = "repeated-events")
@Promise(
        id = "bounded-ids",
        says = "The last recentIds ids of a user are remembered, and no more.",
        read = "repeated-events")
@Promise(
        id = "longest-view",
        says = "Of several views of a film the longest counts, and a film that was only shown counts as zero.",
        read = "what-is-kept")
@Promise(id = "seen-apart", says = "A film that was shown or watched is seen, and not rated.", read = "what-is-kept")
@Promise(
        id = "whole-history",
        says =
                "The model is asked with all that the user has rated, watched or was shown, as soon as any of it has changed.",
        read = "what-is-kept")
@Promise(
        id = "before-model",
        says = "Before the first model the history is kept, and solved when a model comes.",
        read = "before-the-first-model")
@Promise(
        id = "vector-stays",
        says = "Without a model at hand a vector stays as long as its history is the same.",
        read = "before-the-first-model")
@Promise(
        id = "one-version",
        says = "A vector is solved by the version of the model that it names.",
        read = "one-version-of-the-model")
@Promise(
        id = "no-old-vector",
        says = "Where the model gives no vector, the old one is gone.",
        read = "one-version-of-the-model")
@Promise(
        id = "solved-when-needed",
        says = "The model is asked again only if the history or the model has changed.",
        read = "solve-when-it-is-needed")
@Promise(
        id = "failed-model",
        says = "A model that threw an exception has not answered: state throws it, and asks again the next time.",
        read = "solve-when-it-is-needed")
@Promise(
        id = "constant-cost",
        says = "An event costs the same, however long the history is.",
        read = "solve-when-it-is-needed")
@Promise(id = "restart", says = "A restored instance goes on as the old one would have.", read = "a-restart")
@Promise(id = "log-only", says = "A new instance knows what it was given, and nothing else.", read = "a-restart")
@Promise(id = "snapshot", says = "A record that was handed out never changes.", read = "what-is-kept")
public interface Inference {

    /**
     * Takes over a user as the log has it. At most once for each user, and before the user's first event.
     *
     * @param user a record that {@link #state} has returned, of this instance or of an earlier one
     */
    void restore(UserVector user);

    /**
     * Takes one event: a rating or a withdrawal may become the user's last word on the film; a film that was shown or
     * watched has been seen, for the longest time that it was watched at once. The model is not asked here.
     *
     * @return whether the event is new; false if its id is one of the last that were remembered, or the one of the last word
     *     on its film. A repeat changes nothing.
     */
    boolean process(ViewingEvent event);

    /**
     * The user's record as of now; {@link UserVector#unknown} where nothing is known. It is asked for once for all events
     * of a batch, and again when there is another model.
     *
     * @param model what to solve against; empty before the first model. A record without a model has no vector, unless
     *     the history is still that of the vector that the instance has.
     */
    UserVector state(int user, Optional<? extends ModelVersion> model);
}
