package dev.streambook.unit3.play;

import dev.streambook.workbook.harness.StillClock;
import java.time.Instant;

/** Stops a spout that asks it again and again instead of returning. */
final class SteppedClock extends StillClock {

    private static final int LOOKS_A_CALL = 1000;

    private int looks;

    SteppedClock() {
        super(Instant.parse("2026-01-31T20:00:00Z"));
    }

    /** A call of the spout begins. */
    void called() {
        looks = 0;
    }

    @Override
    public Instant instant() {
        if (++looks > LOOKS_A_CALL) {
            throw new AssertionError("nextTuple asked for the time %d times; expected it to return if nothing is due"
                    .formatted(LOOKS_A_CALL));
        }
        return super.instant();
    }
}
