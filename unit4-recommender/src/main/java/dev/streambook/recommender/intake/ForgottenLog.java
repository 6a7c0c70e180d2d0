package dev.streambook.recommender.intake;

import dev.streambook.recommender.topics.Forgotten;
import java.util.concurrent.CompletableFuture;

/** Where it is written down that a user is to be forgotten: topic {@code forgotten}. Safe for any number of threads. */
@FunctionalInterface
public interface ForgottenLog {

    /** Completes when it is stored, and then it stays so; or with the reason why not. */
    CompletableFuture<?> append(Forgotten user);
}
