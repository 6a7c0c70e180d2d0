package dev.streambook.unit4;

import java.util.Collection;
import java.util.Optional;

/** One version of the model, ready to solve users against. It never changes; the next training makes another version. */
public interface ModelVersion {

    /** Names the version for ever. */
    String version();

    /**
     * The vector of a user with this history, as {@link FoldIn} gives it: it depends on nothing else. Cost: much more than
     * anything else that an event needs.
     *
     * @param history each film once
     * @return empty if the history says nothing of the user's taste for films that the model knows
     */
    Optional<float[]> vector(Collection<Feedback> history);
}
