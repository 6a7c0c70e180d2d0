package dev.streambook.unit4.exercise;

import dev.streambook.unit4.api.Answers;
import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.NotFoundException;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Route;
import dev.streambook.unit4.api.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what your handler makes of a dozen requests, good ones and bad ones. */
public final class RecommendHandlerPlay {

    private RecommendHandlerPlay() {}

    public static void main(String[] args) {
        RecommendHandler handler = new RecommendHandler(
                new TwoFilms(), 10, 100, (request, failure) -> System.out.println("    log: " + failure));
        for (Request request : List.of(
                recommendations("7", Map.of()),
                recommendations("99", Map.of()),
                recommendations("7", Map.of("howMany", List.of("1"), "includeSeen", List.of("true"))),
                recommendations("seven", Map.of()),
                recommendations("7", Map.of("howMany", List.of("0"))),
                recommendations("7", Map.of("howMany", List.of("+5"))),
                recommendations("7", Map.of("howMany", List.of("5", "50"))),
                recommendations("7", Map.of("howmany", List.of("5"))),
                recommendations("7", Map.of("includeSeen", List.of("yes"))),
                new Request(Route.SIMILAR, Map.of("item", "4711"), Map.of()),
                new Request(Route.PLAYS, Map.of(), Map.of()),
                new Request(Route.POPULAR, Map.of(), Map.of()))) {
            System.out.printf("%nGET %s  %s %s%n", request.route().path(), request.path(), request.query());
            System.out.println("    " + handler.handle(request));
        }
    }

    private static Request recommendations(String user, Map<String, List<String>> query) {
        return new Request(Route.RECOMMENDATIONS, Map.of("user", user), query);
    }

    /** User 99 has seen both. */
    private static final class TwoFilms implements FilmService {

        private static final List<Answers.ScoredFilm> FILMS = List.of(
                new Answers.ScoredFilm(3, "Star Freighter", List.of(), 4.5f),
                new Answers.ScoredFilm(1, "Two Weddings", List.of(), 2f));

        @Override
        public Answers.Recommendations recommend(int user, int howMany, boolean includeSeen) {
            List<Answers.ScoredFilm> unseen = user == 99 && !includeSeen ? List.of() : FILMS;
            return new Answers.Recommendations(
                    user, "model", Optional.of("v1"), unseen.subList(0, Math.min(howMany, unseen.size())));
        }

        @Override
        public Answers.KnownFilms knownFilms(int user) {
            return new Answers.KnownFilms(user, List.of());
        }

        @Override
        public Answers.Estimate estimate(int user, int item) {
            return new Answers.Estimate(user, item, "Star Freighter", 4.5f, Optional.empty(), "v1");
        }

        @Override
        public Answers.Similar similar(int item, int howMany) {
            throw new NotFoundException("item %d is unknown".formatted(item));
        }

        @Override
        public Answers.Trending trending(int howMany) {
            return new Answers.Trending(Optional.empty(), Optional.empty(), List.of());
        }

        @Override
        public Answers.Statistics statistics(int howMany) {
            return new Answers.Statistics(List.of());
        }

        @Override
        public Answers.Plays plays(int howMany) {
            throw new UnavailableException("the plays are not counted yet", Duration.ofMillis(2500));
        }

        @Override
        public Answers.Popular popular(int howMany) {
            throw new IllegalStateException("password=secret");
        }
    }
}
