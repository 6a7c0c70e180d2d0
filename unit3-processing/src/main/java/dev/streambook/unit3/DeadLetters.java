package dev.streambook.unit3;

import java.io.Serializable;

/** Where a spout writes the records that it has given up. */
@FunctionalInterface
public interface DeadLetters extends Serializable {

    /**
     * Returns when the letter is stored.
     *
     * @param value as it stands in the log
     * @param reason a sentence for whoever reads the letter
     * @throws IllegalStateException if it cannot be stored
     */
    void write(long offset, byte[] value, String reason);
}
