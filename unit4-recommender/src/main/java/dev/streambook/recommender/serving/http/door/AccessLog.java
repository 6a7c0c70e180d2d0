package dev.streambook.recommender.serving.http.door;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each answered request of a route, without personal data: {@code GET /users/{user}/items 200 3 ms}. It has the
 * route and not the path, so no user, no film and no parameter, and nothing of the client.
 */
public final class AccessLog {

    public static final String NAME = "streambook.access";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    private final boolean isOn;

    public AccessLog(boolean isOn) {
        this.isOn = isOn;
    }

    public void answered(String method, String route, int status, long nanos) {
        if (isOn) {
            LOG.info("{} {} {} {} ms", method, route, status, TimeUnit.NANOSECONDS.toMillis(nanos));
        }
    }
}
