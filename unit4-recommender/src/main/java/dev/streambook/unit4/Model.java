package dev.streambook.unit4;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One version of the model, whole. Immutable, so that an answer that holds on to one never mixes two.
 *
 * @param version names it for ever; not blank, without a slash
 * @param factors the films' vectors and what they were trained for; users' vectors are solved from these by fold-in
 * @param users how many users it was trained on
 * @param ratings how many ratings it was trained on
 * @param quality measured on held-out ratings
 * @param trainedAt when the training ended
 * @param rival the model that answered then, measured on the same ratings; empty if there was none, or too few ratings were
 *     new to both
 * @param cuts for each partition of topic {@code events}, the offset before which the training knew all events
 */
public record Model(
        String version,
        FactorModel factors,
        int users,
        long ratings,
        Quality quality,
        Instant trainedAt,
        Optional<Rival> rival,
        Map<Integer, Long> cuts) {

    public Model {
        if (version == null || version.isBlank() || version.contains("/")) {
            throw new IllegalArgumentException("version is \"" + version + "\"; expected a name without a slash");
        }
        cuts = Map.copyOf(cuts);
    }

    /** A model that was measured alone. */
    public Model(String version, FactorModel factors, int users, long ratings, Quality quality, Instant trainedAt) {
        this(version, factors, users, ratings, quality, trainedAt, Optional.empty(), Map.of());
    }

    /** The films' vectors. */
    public ItemFactors items() {
        return factors.items();
    }
}
