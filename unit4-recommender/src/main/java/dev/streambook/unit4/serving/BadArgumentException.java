package dev.streambook.unit4.serving;

/** A request that cannot be understood. The message names the value and what was expected. Becomes a 400. */
final class BadArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadArgumentException(String message) {
        super(message);
    }
}
