package dev.streambook.recommender.live.process;

/** The range of JDKs on which all engines run. */
public final class JavaVersion {

    private static final int OLDEST = 17;
    private static final int NEWEST = 25;

    private JavaVersion() {}

    /** @throws LiveException outside the range */
    public static void check(int feature) {
        if (feature < OLDEST || feature > NEWEST) {
            throw new LiveException("this is Java %d; expected Java %d to %d; set JAVA_HOME to such a JDK"
                    .formatted(feature, OLDEST, NEWEST));
        }
    }
}
