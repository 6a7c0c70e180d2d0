package dev.streambook.unit4.api;

import java.time.Duration;

/** Something that the answer needs is not there yet, such as the first model. The message says what. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** @param retryAfter when it makes sense to ask again: from now on, more than zero */
    public UnavailableException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
