package dev.streambook.recommender.quality;

import dev.streambook.unit4.FactorModel;
import java.util.Optional;

/** The batch layer, as far as a recommender in a test needs it. */
@FunctionalInterface
interface Training {

    /** No batch layer. */
    Training NONE = histories -> Optional.empty();

    /** A model of all that is in the histories; empty if there is nothing to train on. */
    Optional<FactorModel> train(UserHistories histories);
}
