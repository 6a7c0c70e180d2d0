package dev.streambook.desk.course;

/** What the desk cannot do, in a sentence for whoever started it. */
public final class DeskException extends RuntimeException {

    public DeskException(String message) {
        super(message);
    }
}
