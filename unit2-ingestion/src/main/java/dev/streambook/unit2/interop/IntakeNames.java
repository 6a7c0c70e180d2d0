package dev.streambook.unit2.interop;

/**
 * What an {@link Intake} reads and writes.
 *
 * @param topic read, whoever writes it
 * @param group the consumer group that reads it
 * @param good gets the events
 * @param deadLetters gets everything else
 */
public record IntakeNames(String topic, String group, String good, String deadLetters) {

    /** {@code events}, {@code intake}, {@code events.good}, {@code events.dlt}. */
    public static IntakeNames ofThePage() {
        return new IntakeNames("events", "intake", "events.good", "events.dlt");
    }
}
