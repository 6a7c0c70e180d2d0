package dev.streambook.recommender.intake;

/** A posted body that is neither an event nor an array of events. The message names what was found and what was expected. */
public final class MalformedBatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedBatchException(String message) {
        super(message);
    }
}
