package dev.streambook.recommender.serving;

import java.util.List;
import java.util.Optional;

/** The bodies of answers for a group of users and for a list of films. The sources are those of {@code Answers.Recommendations}. */
public final class GuestAnswers {

    private GuestAnswers() {}

    /**
     * What to watch together.
     *
     * @param unheard those of the users of whom nothing is known; they have no say
     * @param by {@code mean} or {@code least-misery}
     */
    public record ForGroup(
            List<Integer> users,
            List<Integer> unheard,
            String by,
            String source,
            Optional<String> model,
            List<?> items) {}

    /** What to watch for somebody who likes the films of the request. */
    public record ForFilms(String source, Optional<String> model, List<?> items) {}
}
