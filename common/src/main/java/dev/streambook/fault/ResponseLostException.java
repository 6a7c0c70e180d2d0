package dev.streambook.fault;

/** The caller has got no answer. Whether the work was done, it cannot tell from this. */
public final class ResponseLostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ResponseLostException(String message) {
        super(message);
    }
}
