package dev.streambook.recommender.live.process;

/** The program cannot go on, and the message alone tells the user why and what to do: no stack trace is shown. */
public final class LiveException extends RuntimeException {

    public LiveException(String message) {
        super(message);
    }
}
