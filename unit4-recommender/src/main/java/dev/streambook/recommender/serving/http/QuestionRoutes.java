package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.Recommender;
import dev.streambook.unit4.RecommendHandler;
import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Problem;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.api.Route;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The routes that exercise 4.9 answers. */
final class QuestionRoutes {

    private static final String CONTEXT = "context";

    private final ApiSettings.HowMany limits;
    private final Recommender recommender;
    private final Function<FilmService, RecommendHandler> handlers;
    private final RecommendHandler questions;

    QuestionRoutes(ApiSettings.HowMany limits, Recommender recommender, ApiParts parts) {
        this.limits = limits;
        this.recommender = recommender;
        this.handlers = films -> parts.questions(films, limits, ApiErrors::log);
        this.questions = handlers.apply(recommender);
    }

    void addTo(ServedRoutes routes) {
        for (Route route : Route.values()) {
            if (route == Route.RECOMMENDATIONS) {
                routes.get(
                        route.path(), recommending(recommender), Optional.of(recommending(recommender.withoutModel())));
            } else {
                routes.get(route.path(), request -> answer(questions, route, request, request.queryParamMap()));
            }
        }
    }

    /** @throws ApiException if the API would not take this user */
    void requireUser(String user) {
        Response films = questions.handle(new Request(Route.KNOWN_FILMS, Map.of("user", user), Map.of()));
        if (films.status() == 400 && films.body() instanceof Problem problem) {
            throw ApiException.badRequest(problem.detail());
        }
    }

    /** The context is not a parameter of 4.9: it chooses the recommender that 4.9 asks. */
    private Handler recommending(Recommender answering) {
        RecommendHandler withoutContext = handlers.apply(answering);
        return request -> {
            Map<String, List<String>> query = new TreeMap<>(request.queryParamMap());
            List<String> context = query.remove(CONTEXT);
            RecommendHandler handler = context == null
                    ? withoutContext
                    : handlers.apply(answering.inContext(Parameters.ids(CONTEXT, context, limits.ids())));
            answer(handler, Route.RECOMMENDATIONS, request, query);
        };
    }

    private static void answer(
            RecommendHandler handler, Route route, Context request, Map<String, List<String>> query) {
        ApiErrors.write(handler.handle(new Request(route, request.pathParamMap(), query)), request);
    }
}
