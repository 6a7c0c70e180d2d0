package dev.streambook.recommender.topics.follow;

import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.unit4.Rebuilder;
import dev.streambook.workbook.Choice;
import java.time.Duration;
import java.util.Map;

/** Exercise 4.12, for a cluster and a limit that are known later. */
@FunctionalInterface
public interface Rebuilders {

    Rebuilder of(Map<String, Object> connection, Duration limit);

    static Rebuilders take(Choice choice) {
        return choice.take(Rebuilder.class)::create;
    }

    /** @param limit more than the time-out of the transactions that may be open */
    default Rebuilder of(KafkaClients clients, Duration limit) {
        return of(clients.connection(), limit);
    }
}
