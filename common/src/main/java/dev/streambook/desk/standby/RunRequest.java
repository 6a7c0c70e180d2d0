package dev.streambook.desk.standby;

import java.util.List;

/**
 * Asks a standby JVM for verdicts.
 *
 * @param contracts the contracts of the exercises to run, by their class names, in order
 * @param answer {@link #YOURS}, {@link #REFERENCE}, or the class name of a planted mistake
 */
public record RunRequest(List<String> contracts, String answer) {

    public static final String YOURS = "yours";
    public static final String REFERENCE = "reference";

    /** The learner's answer to one exercise. */
    public static RunRequest ofYours(String contract) {
        return new RunRequest(List.of(contract), YOURS);
    }
}
