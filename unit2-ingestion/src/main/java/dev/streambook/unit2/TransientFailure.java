package dev.streambook.unit2;

/** An effect failed for a reason that lies outside the record and may pass: a database is away, a quota is used up. */
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was not available, as a sentence that may stand in a header */
    public TransientFailure(String message) {
        super(message);
    }
}
