package dev.streambook.unit4.serving;

/** What was asked for is unknown. Becomes a 404. */
final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFoundException(String message) {
        super(message);
    }
}
