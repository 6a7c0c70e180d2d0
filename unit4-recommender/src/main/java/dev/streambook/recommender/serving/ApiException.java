package dev.streambook.recommender.serving;

import java.util.OptionalInt;

/** A request that is turned away before it is answered. The message is the text of the error. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int NOT_SAID = 0;

    private final int status;
    private final int retryAfter;

    private ApiException(int status, int retryAfter, String message) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The request cannot be understood. The message names the value and what was expected. */
    public static ApiException badRequest(String message) {
        return new ApiException(400, NOT_SAID, message);
    }

    /** The key for writing is missing or wrong. The message says nothing of the key. */
    public static ApiException unauthorized(String message) {
        return new ApiException(401, NOT_SAID, message);
    }

    /** A client asks more often than it may. */
    public static ApiException tooOften(int retryAfterSeconds, String message) {
        return new ApiException(429, retryAfterSeconds, message);
    }

    /** A page of another site asks. */
    public static ApiException foreignPage(String message) {
        return new ApiException(403, NOT_SAID, message);
    }

    /** What is asked for is switched off here. */
    public static ApiException notAllowed(String message) {
        return new ApiException(403, NOT_SAID, message);
    }

    /** It cannot be done beside what is under way. */
    public static ApiException conflict(String message) {
        return new ApiException(409, NOT_SAID, message);
    }

    /** The body is longer than allowed. */
    public static ApiException tooLarge(String message) {
        return new ApiException(413, NOT_SAID, message);
    }

    /** The body is packed, such as with gzip (RFC 9110, section 15.5.16). */
    public static ApiException packed(String message) {
        return new ApiException(415, NOT_SAID, message);
    }

    /** As many are served as may be at one time. */
    public static ApiException overload(String message) {
        return new ApiException(429, 1, message);
    }

    /** The request has waited too long for its turn. */
    public static ApiException late(String message) {
        return new ApiException(503, 1, message);
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** In how many seconds the client may try again; empty if nothing is known about it. */
    public OptionalInt retryAfter() {
        return retryAfter == NOT_SAID ? OptionalInt.empty() : OptionalInt.of(retryAfter);
    }
}
