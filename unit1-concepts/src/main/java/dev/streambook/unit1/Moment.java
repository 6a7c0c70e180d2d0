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

    @Override
    public String toString() {
        return words;
    }
}
