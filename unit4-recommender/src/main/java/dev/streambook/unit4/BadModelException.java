package dev.streambook.unit4;

/** A model version that must not be adopted, with the reason as a kind and as a sentence. */
public final class BadModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /** @param message the value found and what was expected */
    public BadModelException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
