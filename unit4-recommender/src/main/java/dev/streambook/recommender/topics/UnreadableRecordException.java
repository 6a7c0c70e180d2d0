package dev.streambook.recommender.topics;

/** A record of one of our own topics that cannot be understood. The message names the value and what was expected. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message) {
        super(message);
    }

    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
