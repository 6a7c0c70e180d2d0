package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.unit4.RecommendHandler;
import dev.streambook.unit4.api.NotFoundException;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.api.UnavailableException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that fail before or beside the questions (4.9): in the same shape. Nothing of the inside gets out. */
public final class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private ApiErrors() {}

    public static void answer(Exception e, Context request) {
        if (e instanceof ApiException known) {
            known.retryAfter().ifPresent(seconds -> request.header("Retry-After", Integer.toString(seconds)));
            if (known.status() == 401) {
                request.header("WWW-Authenticate", "Bearer realm=\"streambook\"");
            }
            error(request, known.status(), e.getMessage());
        } else if (e instanceof NotFoundException) {
            error(request, 404, e.getMessage());
        } else if (e instanceof UnavailableException away) {
            request.header(
                    "Retry-After",
                    Long.toString(away.retryAfter().plusMillis(999).toSeconds()));
            error(request, 503, e.getMessage());
        } else if (e instanceof NotFoundResponse) {
            error(request, 404, "there is no %s %s".formatted(request.method(), request.path()));
        } else if (e instanceof HttpResponseException known) {
            if (e instanceof MethodNotAllowedResponse) {
                request.header("Allow", known.getDetails().getOrDefault("availableMethods", ""));
            }
            error(request, known.getStatus(), known.getMessage());
        } else {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            error(request, 500, RecommendHandler.INTERNAL_ERROR);
        }
    }

    /** For the questions. */
    static void log(Request request, Exception failure) {
        LOG.error("{} failed", request, failure);
    }

    /** Writes it. */
    static void write(Response response, Context request) {
        response.headers().forEach(request::header);
        request.status(response.status()).json(response.body()).contentType(response.mediaType());
    }

    private static void error(Context request, int status, String detail) {
        write(Response.problem(status, detail), request);
    }
}
