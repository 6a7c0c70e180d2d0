package dev.streambook.unit1;

/**
 * What became of the elements of a pipe, at one moment.
 *
 * @param in were offered to the open pipe and not refused by closing it
 * @param out were taken
 * @param dropped were in and will never come out
 * @param inFlight wait in the pipe
 */
public record Flow(long in, long out, long dropped, int inFlight) {

    /** Nothing vanishes: {@code in = out + dropped + inFlight}. */
    public boolean isBalanced() {
        return in == out + dropped + inFlight;
    }

    @Override
    public String toString() {
        return "%d in, %d out, %d dropped, %d in flight".formatted(in, out, dropped, inFlight);
    }
}
