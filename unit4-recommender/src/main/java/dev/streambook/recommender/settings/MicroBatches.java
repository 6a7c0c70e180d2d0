package dev.streambook.recommender.settings;

import java.time.Duration;

/**
 * The pace of a streaming query.
 *
 * @param trigger from the start of one micro-batch to the start of the next, at least
 * @param records the most records of one, so that catching up needs no more memory
 */
public record MicroBatches(Duration trigger, long records) {

    public static MicroBatches read(SettingsBlock part) {
        return new MicroBatches(
                part.duration("trigger", Duration.ZERO), part.wholeLong("records-per-batch", 1, Long.MAX_VALUE));
    }
}
