package dev.streambook.event;

/**
 * A line that is no event. The message is one sentence that names the field, the value found and what was expected;
 * it holds no line break and quotes at most 80 characters of the input, so that it fits a log line or a header.
 */
public final class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence: the field, its value, what was expected */
    public MalformedEventException(String message) {
        super(message);
    }

    MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
