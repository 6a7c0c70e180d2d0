package dev.streambook.unit4.serving;

/** A page of another site tried to write. Becomes a 403. */
final class ForeignPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignPageException(String message) {
        super(message);
    }
}
