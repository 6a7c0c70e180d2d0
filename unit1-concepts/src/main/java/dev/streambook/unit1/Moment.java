package dev.streambook.unit1;

/** The moments in which a courier can crash so that it makes a difference: before and after each action. */
public enum Moment {
    BEFORE_EFFECT("before the effect"),
    AFTER_EFFECT("after the effect"),
    BEFORE_COMMIT("before the commit"),
    AFTER_COMMIT("after the commit");

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    /** The same moment of one letter, as a point at which to crash: {@code after the effect of B}. */
    public String of(Letter letter) {
        return words + " of " + letter.text();
    }

    @Override
    public String toString() {
        return words;
    }
}
