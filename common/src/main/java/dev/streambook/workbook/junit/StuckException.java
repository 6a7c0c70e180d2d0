package dev.streambook.workbook.junit;

/** A test that did not come back; its stack is that of the thread that was still at it. */
final class StuckException extends RuntimeException {

    StuckException(long seconds, StackTraceElement[] stack) {
        super("It did not come back within %d s: an endless loop, or a wait for what never comes?".formatted(seconds));
        setStackTrace(stack);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
