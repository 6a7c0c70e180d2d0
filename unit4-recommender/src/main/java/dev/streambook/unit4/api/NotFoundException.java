package dev.streambook.unit4.api;

/** What was asked for is unknown: a film that does not exist, a user nobody has heard of. The message says what. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(message);
    }
}
