package dev.streambook.recommender.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamReader;

/** How Spark's queries reach the topics. */
public final class SparkKafka {

    private SparkKafka() {}

    /** Settings of Kafka's clients, by their Kafka names, as options of Spark's Kafka source and sink. */
    public static Map<String, String> options(Map<String, String> clients) {
        Map<String, String> options = new HashMap<>();
        clients.forEach((name, value) -> options.put("kafka." + name, value));
        return options;
    }

    /**
     * Topic {@code events} from its oldest record on; a query that goes on from a checkpoint begins there.
     *
     * @param most records of one micro-batch, so that catching up needs no more memory
     */
    public static DataStreamReader events(
            SparkSession session, Map<String, String> clients, TopicNames topics, long most) {
        return session.readStream()
                .format("kafka")
                .options(options(clients))
                .option("subscribe", topics.events())
                .option("startingOffsets", "earliest")
                .option("maxOffsetsPerTrigger", most);
    }
}
