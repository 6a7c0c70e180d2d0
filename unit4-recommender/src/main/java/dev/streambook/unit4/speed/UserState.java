package dev.streambook.unit4.speed;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.model.Model;
import dev.streambook.unit4.speed.UserVector.Solved;
import java.util.Optional;

/** One user as the task that owns the user's partition sees it. Not thread safe. */
final class UserState {

    private final int user;
    private final UserHistory history;
    private Optional<Solved> solved;
    private boolean ratingsChanged;

    UserState(int user, int recentIds) {
        this.user = user;
        this.history = new UserHistory(recentIds);
        this.solved = Optional.empty();
    }

    UserState(UserVector record, int recentIds) {
        this.user = record.user();
        this.history = UserHistory.of(record, recentIds);
        this.solved = record.solved();
    }

    UserHistory.Effect take(ViewingEvent event) {
        UserHistory.Effect effect = history.take(event);
        ratingsChanged |= effect == UserHistory.Effect.RATINGS_CHANGED;
        return effect;
    }

    /** Whether the vector is another than this model would give, apart from ratings that came since. */
    boolean isStale(Model model) {
        return history.hasRatings() && !solved.map(Solved::model).equals(Optional.of(model.version()));
    }

    /** The record to write: its vector is solved anew only if the ratings or the model are others than before. */
    UserVector solve(Optional<Model> model, FoldIn foldIn) {
        UserVector now = new UserVector(user, solved, history.opinions(), history.seen(), history.recent());
        if (ratingsChanged || model.isPresent() && isStale(model.get())) {
            solved = model.flatMap(m -> foldIn.vector(m.items(), now.preferences(), m.regularization())
                    .map(vector -> new Solved(m.version(), vector)));
            ratingsChanged = false;
        }
        return new UserVector(user, solved, now.opinions(), now.seen(), now.recent());
    }
}
