package dev.streambook.unit4.serving;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** Reads the arguments of requests: the one place that turns a bad one into a 400, or too large a body into a 413. */
final class Arguments {

    private static final int SHOWN = 80;
    private static final String EVENT_STREAM = "text/event-stream";

    private final ApiSettings settings;

    Arguments(ApiSettings settings) {
        this.settings = settings;
    }

    int user(Context request) {
        return id("user", request.pathParam("user"));
    }

    int item(Context request) {
        return id("item", request.pathParam("item"));
    }

    /** The length of the list. */
    int howMany(Context request) {
        String value = request.queryParam("howMany");
        return value == null
                ? Math.min(settings.defaultHowMany(), settings.maxHowMany())
                : integer("howMany", value, settings.maxHowMany(), "1 to " + settings.maxHowMany());
    }

    boolean includeSeen(Context request) {
        String value = request.queryParam("includeSeen");
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw new BadArgumentException("includeSeen is %s; expected true or false".formatted(shown(value)));
        }
        return true;
    }

    /** The user to show on the live page, 1 if the request does not say. */
    int liveUser(Context request) {
        String value = request.queryParam("user");
        return value == null ? 1 : id("user", value);
    }

    void requireEventStream(Context request) {
        String accept = request.header("Accept");
        if (accept == null || !accept.contains(EVENT_STREAM)) {
            throw new BadArgumentException("header Accept is %s; expected %s"
                    .formatted(accept == null ? "missing" : shown(accept), EVENT_STREAM));
        }
    }

    /** A browser names the page that makes it write. Another site's page must not, only because we listen on loopback. */
    void requireOwnPage(Context request) {
        String origin = request.header("Origin");
        if (origin != null && !origin.equals(request.scheme() + "://" + request.host())) {
            throw new ForeignPageException(
                    "origin is %s; expected the live page of this service".formatted(shown(origin)));
        }
    }

    /** The body; never reads more of it than is allowed, whatever length the request claims. */
    byte[] body(Context request) throws IOException {
        InputStream in = request.bodyInputStream();
        byte[] body = in.readNBytes(settings.maxBodyBytes() + 1);
        if (body.length > settings.maxBodyBytes()) {
            throw new TooLargeException("the body is larger than %d bytes; expected less, in several requests"
                    .formatted(settings.maxBodyBytes()));
        }
        return body;
    }

    private static int id(String name, String value) {
        return integer(name, value, Integer.MAX_VALUE, "a whole number from 1");
    }

    private static int integer(String name, String value, int max, String expected) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(name, value, expected);
        }
        throw bad(name, value, expected);
    }

    private static BadArgumentException bad(String name, String value, String expected) {
        return new BadArgumentException("%s is %s; expected %s".formatted(name, shown(value), expected));
    }

    private static String shown(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
