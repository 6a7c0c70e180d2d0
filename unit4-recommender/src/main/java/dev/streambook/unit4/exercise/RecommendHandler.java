package dev.streambook.unit4.exercise;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Problem;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.api.Route;
import dev.streambook.workbook.TodoException;
import java.util.function.BiConsumer;

/**
 * Exercise 4.9 HTTP API: docs/unit4/4.9-http-api.md. Run RecommendHandlerTest, or RecommendHandlerPlay beside this class to
 * see the responses to a dozen requests.
 */
public final class RecommendHandler implements dev.streambook.unit4.RecommendHandler {

    private final FilmService films;
    private final int standard;
    private final int most;
    private final BiConsumer<Request, Exception> failures;

    public RecommendHandler(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        this.films = films;
        this.standard = standard;
        this.most = most;
        this.failures = failures;
    }

    /** Those that the route has; the others are not looked at. */
    private record Arguments(int user, int item, int howMany, boolean includeSeen) {}

    /** What is wrong with a request, for a 400. */
    private static final class BadArgumentException extends Exception {

        private static final long serialVersionUID = 1L;

        BadArgumentException(String name, String value, String expected) {
            super("%s is %s; expected %s".formatted(name, Problem.shown(value), expected));
        }
    }

    /** The response to a request. */
    @Override
    public Response handle(Request request) {
        // TODO 4.9  Read the arguments (below); ask(route, arguments); return Response.ok(what it answers).
        //           What can be thrown on the way, and which status is each? Response.problem(status, detail) makes an
        //           error, and .with("Retry-After", "5") adds a header to it.
        throw new TodoException("4.9 RecommendHandler.handle");
    }

    /** The arguments of the request, or the default of each that it leaves out. */
    private Arguments read(Request request) throws BadArgumentException {
        // TODO 4.9  request.path() has "user" and "item", if the route has them; request.query() has lists of values.
        //           request.route().parameters() are the names that may stand there: standard and most are for howMany.
        throw new TodoException("4.9 RecommendHandler.read");
    }

    private Object ask(Route route, Arguments of) {
        return switch (route) {
            case RECOMMENDATIONS -> films.recommend(of.user, of.howMany, of.includeSeen);
            case KNOWN_FILMS -> films.knownFilms(of.user);
            case ESTIMATE -> films.estimate(of.user, of.item);
            case SIMILAR -> films.similar(of.item, of.howMany);
            case TRENDING -> films.trending(of.howMany);
            case STATISTICS -> films.statistics(of.howMany);
            case PLAYS -> films.plays(of.howMany);
            case POPULAR -> films.popular(of.howMany);
        };
    }
}
