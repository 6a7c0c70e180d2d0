package dev.streambook.unit4.solution;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.NotFoundException;
import dev.streambook.unit4.api.Problem;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.api.Route;
import dev.streambook.unit4.api.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** First all arguments are read, then the recommender is asked: so a 400 can come from the request alone. */
public class RecommendHandler implements dev.streambook.unit4.RecommendHandler {

    /** {@link Integer#parseInt} would also take a sign and the digits of other scripts. A long holds 18 digits. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private static final int NONE = 0;
    private static final Duration ALMOST_A_SECOND = Duration.ofNanos(999_999_999);

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

    private static final class BadArgumentException extends Exception {

        private static final long serialVersionUID = 1L;

        BadArgumentException(String name, String value, String expected) {
            super("%s is %s; expected %s".formatted(name, Problem.shown(value), expected));
        }
    }

    // tag::handle[]
    @Override
    public Response handle(Request request) {
        Arguments arguments;
        try {
            arguments = read(request);
        } catch (BadArgumentException e) {
            return Response.problem(400, e.getMessage());
        }
        try {
            return Response.ok(ask(request.route(), arguments));
        } catch (NotFoundException e) {
            return Response.problem(404, e.getMessage());
        } catch (UnavailableException e) {
            return Response.problem(503, e.getMessage()).with("Retry-After", seconds(e.retryAfter()));
        } catch (RuntimeException e) {
            return broken(request, e);
        }
    }

    /** What broke is for the log alone. */
    protected Response broken(Request request, RuntimeException failure) {
        failures.accept(request, failure);
        return Response.problem(500, INTERNAL_ERROR);
    }
    // end::handle[]

    // tag::arguments[]
    private Arguments read(Request request) throws BadArgumentException {
        verifyNames(request.route().parameters(), request.query());
        return new Arguments(id(request, "user"), id(request, "item"), howMany(request), includeSeen(request));
    }

    private static void verifyNames(List<String> known, Map<String, List<String>> query) throws BadArgumentException {
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            String name = Problem.shown(parameter.getKey());
            String values = String.join(" and ", parameter.getValue());
            if (!known.contains(parameter.getKey())) {
                String names = known.isEmpty() ? "no parameter" : String.join(" or ", known);
                throw new BadArgumentException(name, values, names + " in its place, as this route has no " + name);
            }
            if (parameter.getValue().size() > 1) {
                throw new BadArgumentException(name, values, "one value");
            }
        }
    }

    private static int number(String name, String value, int max, String expected) throws BadArgumentException {
        if (DIGITS.matcher(value).matches()) {
            long number = Long.parseLong(value);
            if (number >= 1 && number <= max) {
                return (int) number;
            }
        }
        throw new BadArgumentException(name, value, expected);
    }
    // end::arguments[]

    private static int id(Request request, String name) throws BadArgumentException {
        String value = request.path().get(name);
        return value == null ? NONE : number(name, value, Integer.MAX_VALUE, "a whole number from 1");
    }

    private int howMany(Request request) throws BadArgumentException {
        List<String> values = request.query().get("howMany");
        return values == null ? standard : number("howMany", values.get(0), most, "1 to " + most);
    }

    private static boolean includeSeen(Request request) throws BadArgumentException {
        String value =
                request.query().getOrDefault("includeSeen", List.of("false")).get(0);
        if (!value.equals("true") && !value.equals("false")) {
            throw new BadArgumentException("includeSeen", value, "true or false");
        }
        return value.equals("true");
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

    /** The unit of Retry-After. */
    protected String seconds(Duration wait) {
        return Long.toString(wait.plus(ALMOST_A_SECOND).toSeconds());
    }
}
