package dev.streambook.unit4.live;

/** The range of JDKs on which all engines run. */
final class JavaVersion {

    private static final int OLDEST = 17;
    private static final int NEWEST = 21;

    private JavaVersion() {}

    /** @throws LiveException outside the range */
    static void check(int feature) {
        if (feature < OLDEST || feature > NEWEST) {
            throw new LiveException(
                    "this is Java %d; expected Java %d to %d, because Spark 3.5 fails on others; set JAVA_HOME to such a JDK"
                            .formatted(feature, OLDEST, NEWEST));
        }
    }
}
