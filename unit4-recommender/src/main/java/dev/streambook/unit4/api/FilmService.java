package dev.streambook.unit4.api;

/**
 * The recommender, as its API sees it: one method for each {@link Route}. An empty list is an answer like any other. Safe
 * for any number of threads.
 *
 * <p>Each method may throw {@link UnavailableException}, and any other exception if something is broken.
 */
public interface FilmService {

    /** @param howMany films at most */
    Answers.Recommendations recommend(int user, int howMany, boolean includeSeen);

    Answers.KnownFilms knownFilms(int user);

    /** @throws NotFoundException if the film is unknown, or nothing is known of the user's taste */
    Answers.Estimate estimate(int user, int item);

    /** @throws NotFoundException if nothing is known of the film */
    Answers.Similar similar(int item, int howMany);

    Answers.Trending trending(int howMany);

    /** @param howMany windows at most */
    Answers.Statistics statistics(int howMany);

    Answers.Plays plays(int howMany);

    Answers.Popular popular(int howMany);
}
