package dev.streambook.engine.spark;

import org.apache.spark.sql.SparkSession;

/** What every session of the course is set to, on two threads or on a cluster. */
public final class SparkDefaults {

    private SparkDefaults() {}

    /**
     * Times are shown and parsed in UTC.
     *
     * @param application its name on Spark's pages
     */
    public static SparkSession.Builder session(String application) {
        return SparkSession.builder()
                .appName(application)
                .config("spark.sql.session.timeZone", "UTC")
                // 200 by default: each costs a task, and a state store file at every micro-batch
                .config("spark.sql.shuffle.partitions", 2)
                // Where an object cannot be serialized, Spark searches for the way to it with a class of the JDK that
                // Java 17 hides and Java 25 lacks. Without the search the exception still names the object's class.
                .config("spark.serializer.extraDebugInfo", false)
                // of no use to a stream, which warns of it at every start, and of little to data that fit a test
                .config("spark.sql.adaptive.enabled", false);
    }
}
