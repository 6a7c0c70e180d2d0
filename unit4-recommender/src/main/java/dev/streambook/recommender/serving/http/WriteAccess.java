package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.http.door.ApiKey;
import io.javalin.http.Handler;

/**
 * Who may change something: no page of another site, and nobody without the key if there is one.
 *
 * @param arguments reads the page that asks
 */
record WriteAccess(Arguments arguments, ApiKey key) {

    /** The handler, for those who may. */
    Handler only(Handler handler) {
        return request -> {
            arguments.requireOwnPage(request);
            key.require(request.header("Authorization"));
            handler.handle(request);
        };
    }
}
