package dev.streambook.unit4.serving;

import dev.streambook.unit1.GapException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a handler throws into a status and the body {@code {"error": "…"}}. Nothing of the inside gets out. */
final class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private ApiErrors() {}

    static void answer(Exception e, Context request) {
        if (e instanceof BadArgumentException) {
            error(request, HttpStatus.BAD_REQUEST, e.getMessage());
        } else if (e instanceof NotFoundException) {
            error(request, HttpStatus.NOT_FOUND, e.getMessage());
        } else if (e instanceof ForeignPageException) {
            error(request, HttpStatus.FORBIDDEN, e.getMessage());
        } else if (e instanceof TooLargeException) {
            error(request, HttpStatus.CONTENT_TOO_LARGE, e.getMessage());
        } else if (e instanceof OverloadException) {
            request.header("Retry-After", "1");
            error(request, HttpStatus.TOO_MANY_REQUESTS, e.getMessage());
        } else if (e instanceof NoModelException || e instanceof IntakeFailedException || e instanceof GapException) {
            error(request, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        } else if (e instanceof NotFoundResponse) {
            error(request, HttpStatus.NOT_FOUND, "there is no %s %s".formatted(request.method(), request.path()));
        } else if (e instanceof HttpResponseException known) {
            error(request, HttpStatus.forStatus(known.getStatus()), known.getMessage());
        } else {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            error(request, HttpStatus.INTERNAL_SERVER_ERROR, "internal error; the log of the service says more");
        }
    }

    private static void error(Context request, HttpStatus status, String message) {
        request.status(status).json(Map.of("error", message));
    }
}
