package dev.streambook.recommender.topics;

/** The headers that a dead letter has besides those of its record, as exercises 2.5 and 2.11 write them. */
public final class DeadLetter {

    /** One sentence: the value found and what was expected. */
    public static final String REASON = "reason";

    /** Which part of the recommender could not handle it. */
    public static final String STAGE = "stage";

    /** Topic, partition and offset of the record, such as {@code events-1@17}; a line of the intake has none. */
    public static final String ORIGIN = "origin";

    private DeadLetter() {}
}
