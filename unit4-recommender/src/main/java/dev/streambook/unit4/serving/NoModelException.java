package dev.streambook.unit4.serving;

/** There is no model yet, so nothing can be said that rests on one. Becomes a 503. */
final class NoModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoModelException() {
        super("no model has been adopted yet; the batch layer has to publish one");
    }
}
