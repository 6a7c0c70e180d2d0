package dev.streambook.workbook;

/** Origin answer to an exercise is meant. */
public enum Origin {
    /** The learner's, from the package {@code exercise}. */
    YOURS("yours"),
    /** The course's, from the package {@code solution}. */
    REFERENCE("reference"),
    /** A planted mistake, from the package {@code wrong}. */
    WRONG("wrong answer");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
