package dev.streambook.unit4.serving;

/** The intake did not take the events. Becomes a 503: the client may send them again, their ids make that harmless. */
final class IntakeFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
