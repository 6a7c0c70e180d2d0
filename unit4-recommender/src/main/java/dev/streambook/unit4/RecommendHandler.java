package dev.streambook.unit4;

import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * Answers the requests of the HTTP API: reads the arguments, asks the recommender, and turns what comes of it into a status
 * and a body. The server finds the route, decodes the values and writes the body as JSON.
 *
 * <p>An answer has the public constructor {@code (FilmService films, int standard, int most, BiConsumer<Request, Exception>
 * failures)}: whom to ask; how many films a list has if the request does not say, and how many it may ask for, from 1; and
 * the log, which wants to hear of each failure of the service.
 *
 * <p>The parameters are
 *
 * <ul>
 *   <li>{@code user} and {@code item}, in the path: a whole number from 1 to 2147483647;
 *   <li>{@code howMany}: a whole number from 1 to {@code most}; {@code standard} if left out;
 *   <li>{@code includeSeen}: {@code true} or {@code false}; {@code false} if left out.
 * </ul>
 *
 * <p>All errors are {@link Response#problem}s. What the request did wrong is a 400. {@code NotFoundException} is a 404 and
 * {@code UnavailableException} a 503, each with its message. Any other exception of the recommender is a 500.
 *
 * <p>Sources: R. Fielding, M. Nottingham, J. Reschke, <i>HTTP Semantics</i>, RFC 9110, sections 10.2.3 (Retry-After) and 15
 * (status codes); M. Nottingham, E. Wilde, S. Dalal, <i>Problem Details for HTTP APIs</i>, RFC 9457.
 *
 * <p>Safe for any number of threads.
 */
@Exercise(
        id = "4.9",
        title = "HTTP API",
        stars = 2,
        partOf = "serving layer: reads the arguments of a request and turns what comes of it into a status")
@Promise(
        id = "asked",
        says = "The recommender is asked what the request asks, and what it answers is the body of a 200.",
        read = "from-a-request-to-a-question")
@Promise(
        id = "defaults",
        says = "A parameter that the request leaves out has its default.",
        read = "from-a-request-to-a-question")
@Promise(id = "empty-list", says = "An empty list is an answer: a 200.", read = "an-empty-list-is-an-answer")
@Promise(id = "digits", says = "A number is written in the digits 0 to 9 and nothing else.", read = "what-a-400-is-for")
@Promise(
        id = "range",
        says = "A number outside its range is a 400, however long it is; it is not cut to the range.",
        read = "what-a-400-is-for")
@Promise(id = "flag", says = "A flag is true or false, and nothing else.", read = "what-a-400-is-for")
@Promise(id = "once", says = "A parameter that comes twice is a 400.", read = "what-a-400-is-for")
@Promise(
        id = "known-names",
        says = "A parameter that the route does not have is a 400, which names it.",
        read = "what-a-400-is-for")
@Promise(id = "named", says = "A 400 names the parameter, its value and what was expected.", read = "what-a-400-is-for")
@Promise(
        id = "checked-first",
        says = "As long as an argument is wrong, the recommender is not asked.",
        read = "what-a-400-is-for")
@Promise(id = "not-found", says = "What is unknown is a 404 with the reason.", read = "404-503-and-500")
@Promise(
        id = "unavailable",
        says = "What is not there yet is a 503 with the reason, and Retry-After says when to ask again.",
        read = "404-503-and-500")
@Promise(id = "whole-seconds", says = "Retry-After is in whole seconds, rounded up.", read = "404-503-and-500")
@Promise(
        id = "whose-fault",
        says = "Any other exception of the recommender is a 500, whatever its class.",
        read = "404-503-and-500")
@Promise(id = "no-inside", says = "A 500 shows nothing of the inside.", read = "404-503-and-500")
@Promise(
        id = "logged",
        says = "The log gets the request and the exception of each 500, and nothing else.",
        read = "404-503-and-500")
@Promise(id = "one-shape", says = "Every error is a problem document.", read = "one-shape-for-all-errors")
@Promise(
        id = "own-answer",
        says = "Of many requests at the same time, each gets its own answer.",
        read = "nothing-is-kept-between-requests")
@Promise(
        id = "forgets",
        says = "Nothing is kept of a request that has been answered.",
        read = "nothing-is-kept-between-requests")
public interface RecommendHandler {

    /** The detail of every 500. */
    String INTERNAL_ERROR = "internal error; the log of the service says more";

    /** The response to a request. Throws nothing but errors of the machine. */
    Response handle(Request request);
}
