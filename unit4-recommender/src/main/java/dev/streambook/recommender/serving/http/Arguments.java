package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.http.door.ServedNames;
import dev.streambook.unit4.api.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.BadMessageException;

/** Reads what requests carry besides the arguments of a question (4.9): bodies, and the headers that matter. */
final class Arguments {

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}");
    static final String EVENT_STREAM = "text/event-stream";

    /** Several times what a body needs that is sent at once. */
    private static final long BODY_PATIENCE_MILLIS = 100;

    private final ApiSettings settings;
    private final ServedNames names;
    private final int mostBodies;
    private final Semaphore bodies;

    Arguments(ApiSettings settings, ServedNames names) {
        this.settings = settings;
        this.names = names;
        this.mostBodies = Math.max(1, settings.limits().concurrent() / 2);
        this.bodies = new Semaphore(mostBodies);
    }

    /** Checked before anything else is read of the address: the server would fail at such an escape, and answer 500. */
    static void requireEscapes(Context request) {
        String query = request.queryString();
        String address = request.req().getRequestURI() + (query == null ? "" : "?" + query);
        Matcher bad = BAD_ESCAPE.matcher(address);
        if (bad.find()) {
            throw ApiException.badRequest("the address has %s; expected two digits of 0 to 9 and A to F after each %%"
                    .formatted(Problem.shown(bad.group())));
        }
    }

    /** The user to show on the live page, 1 if the request does not say. */
    static String liveUser(Context request) {
        String user = request.queryParam("user");
        return user == null ? "1" : user;
    }

    void requireEventStream(Context request) {
        String accept = request.header("Accept");
        if (accept == null || !accept.contains(EVENT_STREAM)) {
            throw ApiException.badRequest("header Accept is %s; expected %s"
                    .formatted(accept == null ? "missing" : Problem.shown(accept), EVENT_STREAM));
        }
    }

    /** A browser names the page that makes it write. Another site's page must not, only because we listen on loopback. */
    void requireOwnPage(Context request) {
        String origin = request.header("Origin");
        if (origin != null && !names.isOwn(origin, request.host())) {
            throw ApiException.foreignPage(
                    "origin is %s; expected the live page of this service".formatted(Problem.shown(origin)));
        }
    }

    /**
     * The body; never reads more of it than is allowed, whatever length the request claims. Bodies that come slowly hold at most
     * half of the places of requests that are answered at the same time, so that readers are not kept out by them. One more waits
     * a moment for its turn, since bodies that come at once are read in less.
     */
    byte[] body(Context request) {
        requirePlainBody(request);
        if (!mayBeRead()) {
            throw ApiException.overload("%d bodies are on their way; try again in a second".formatted(mostBodies));
        }
        try {
            byte[] body = read(request.bodyInputStream());
            if (body.length > settings.limits().bodyBytes()) {
                throw ApiException.tooLarge("the body is larger than %d bytes; expected less, in several requests"
                        .formatted(settings.limits().bodyBytes()));
            }
            return body;
        } finally {
            bodies.release();
        }
    }

    private boolean mayBeRead() {
        try {
            return bodies.tryAcquire(BODY_PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What goes wrong here is the sender's or the network's, and nothing that we could mend. */
    private byte[] read(InputStream in) {
        try {
            return in.readNBytes(settings.limits().bodyBytes() + 1);
        } catch (IOException | BadMessageException e) {
            throw ApiException.badRequest("the body is not whole; expected as many bytes as the request says");
        }
    }

    /** A packed body could hold a thousand times what its length says. */
    private static void requirePlainBody(Context request) {
        String coding = request.header("Content-Encoding");
        if (coding != null && !coding.isBlank() && !coding.trim().equalsIgnoreCase("identity")) {
            request.header("Accept-Encoding", "identity");
            throw ApiException.packed(
                    "Content-Encoding is %s; expected none: send the JSON as it is".formatted(Problem.shown(coding)));
        }
    }
}
