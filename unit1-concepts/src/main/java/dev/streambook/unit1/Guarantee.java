package dev.streambook.unit1;

/** What is promised about a letter, whenever the courier crashes. */
public enum Guarantee {
    /** Never twice; perhaps not at all. */
    AT_MOST_ONCE("at most once"),
    /** Never lost; perhaps several times. */
    AT_LEAST_ONCE("at least once"),
    /** It may be carried several times and is in the mailbox exactly once. */
    EFFECTIVELY_ONCE("effectively once");

    private final String words;

    Guarantee(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
