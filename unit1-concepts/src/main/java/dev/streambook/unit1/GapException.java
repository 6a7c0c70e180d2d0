package dev.streambook.unit1;

/** There are events that neither the batch nor the stream has: a sum would be too low, and nobody would notice. */
public final class GapException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param cut the first offset that the batch has not counted
     * @param from the first offset that the stream remembers, greater than {@code cut}
     */
    public GapException(int partition, long cut, long from) {
        super(
                "partition %d: the batch ends before offset %d and the increments begin at %d; run the batch again, or keep increments longer"
                        .formatted(partition, cut, from));
    }
}
