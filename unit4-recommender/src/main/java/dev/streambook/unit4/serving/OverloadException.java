package dev.streambook.unit4.serving;

/** As many requests are being answered as may be at a time. Becomes a 429. */
final class OverloadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverloadException(String message) {
        super(message);
    }
}
