package dev.streambook.engine.junit;

import java.util.Arrays;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;

/** What one test has asked for and does not share. */
final class EnginesOfTest {

    private final Isolated isolated;
    private final Lazy<SparkSession> session;

    EnginesOfTest(SharedEngines engines, String test, long number) {
        this.isolated = new Isolated(test, number, engines.kafka);
        this.session = new Lazy<>(() -> open(engines.spark.get().newSession()));
    }

    Isolated isolated() {
        return isolated;
    }

    SparkSession session() {
        return session.get();
    }

    /** Code under test that asks Spark for "the" session gets this one, and its queries end with the test. */
    private SparkSession open(SparkSession session) {
        SparkSession.setActiveSession(session);
        isolated.closing(() -> {
            SparkSession.clearActiveSession();
            for (StreamingQuery query : Arrays.asList(session.streams().active())) {
                query.stop();
            }
        });
        return session;
    }
}
