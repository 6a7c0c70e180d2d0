package dev.streambook.unit4.serving;

/** A body longer than allowed. Becomes a 413. */
final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
        super(message);
    }
}
