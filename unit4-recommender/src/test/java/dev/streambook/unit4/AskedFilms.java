package dev.streambook.unit4;

import dev.streambook.unit4.api.Answers;
import dev.streambook.unit4.api.FilmService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A recommender of three films that notes what it is asked; it can fail instead of answering. Nothing is like film 5000. */
final class AskedFilms implements FilmService {

    private static final List<Answers.ScoredFilm> BEST_FIRST = List.of(
            new Answers.ScoredFilm(3, "Casablanca (1942)", List.of("Romance"), 4.5f),
            new Answers.ScoredFilm(1, "Alien (1979)", List.of("Horror", "Sci-Fi"), 4f),
            new Answers.ScoredFilm(2, "Brazil (1985)", List.of(), 2f));

    private final List<String> questions = Collections.synchronizedList(new ArrayList<>());
    private RuntimeException failure;

    /** From now on nothing is answered any more. */
    AskedFilms failing(RuntimeException with) {
        failure = with;
        return this;
    }

    /** From now on each question is answered again. */
    void answering() {
        failure = null;
    }

    /** What it was asked, such as {@code recommend(user 7, howMany 10, includeSeen false)}. */
    List<String> questions() {
        return questions;
    }

    @Override
    public Answers.Recommendations recommend(int user, int howMany, boolean includeSeen) {
        note("recommend(user %d, howMany %d, includeSeen %s)", user, howMany, includeSeen);
        return recommendations(user, howMany);
    }

    /** What it recommends: user 99 has seen everything. */
    static Answers.Recommendations recommendations(int user, int howMany) {
        return new Answers.Recommendations(user, "model", Optional.of("v1"), user == 99 ? List.of() : first(howMany));
    }

    @Override
    public Answers.KnownFilms knownFilms(int user) {
        note("knownFilms(user %d)", user);
        return new Answers.KnownFilms(user, List.of());
    }

    @Override
    public Answers.Estimate estimate(int user, int item) {
        note("estimate(user %d, item %d)", user, item);
        return new Answers.Estimate(user, item, "Alien (1979)", 4f, Optional.empty(), "v1");
    }

    @Override
    public Answers.Similar similar(int item, int howMany) {
        note("similar(item %d, howMany %d)", item, howMany);
        return new Answers.Similar(item, "model", item == 5_000 ? List.of() : first(howMany));
    }

    @Override
    public Answers.Trending trending(int howMany) {
        note("trending(howMany %d)", howMany);
        return new Answers.Trending(Optional.empty(), Optional.empty(), List.of());
    }

    @Override
    public Answers.Statistics statistics(int howMany) {
        note("statistics(howMany %d)", howMany);
        return new Answers.Statistics(List.of());
    }

    @Override
    public Answers.Plays plays(int howMany) {
        note("plays(howMany %d)", howMany);
        return new Answers.Plays(Optional.empty(), List.of());
    }

    @Override
    public Answers.Popular popular(int howMany) {
        note("popular(howMany %d)", howMany);
        return new Answers.Popular(List.of());
    }

    private void note(String question, Object... arguments) {
        questions.add(question.formatted(arguments));
        if (failure != null) {
            throw failure;
        }
    }

    private static List<Answers.ScoredFilm> first(int howMany) {
        return BEST_FIRST.subList(0, Math.min(howMany, BEST_FIRST.size()));
    }
}
