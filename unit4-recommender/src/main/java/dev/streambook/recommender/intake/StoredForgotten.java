package dev.streambook.recommender.intake;

import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.unit2.EventProducer;
import java.util.concurrent.CompletableFuture;

/**
 * Writes into topic {@code forgotten} by exercise 2.7: what it says is stored is on all replicas. Thread safe.
 *
 * @param producer to that topic, made with {@link PostedEvents#connection}
 */
public record StoredForgotten(EventProducer producer) implements ForgottenLog, AutoCloseable {

    @Override
    public CompletableFuture<?> append(Forgotten user) {
        return producer.send(user.key(), user.toJson());
    }

    @Override
    public void close() {
        producer.close();
    }
}
