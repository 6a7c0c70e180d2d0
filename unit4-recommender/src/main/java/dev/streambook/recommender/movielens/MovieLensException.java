package dev.streambook.recommender.movielens;

/** MovieLens data cannot be read at all. The message is one sentence: the path, what was expected, what to do. */
public final class MovieLensException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MovieLensException(String message) {
        super(message);
    }

    MovieLensException(String message, Throwable cause) {
        super(message, cause);
    }
}
