package dev.streambook.unit4.model;

import dev.streambook.unit4.ItemFactors;
import java.time.Instant;

/**
 * One version of the factor model, whole. Immutable, so that an answer that holds on to one never mixes two.
 *
 * @param version names it for ever; not blank, without a slash
 * @param items the films' vectors; users' vectors are solved from these by fold-in
 * @param regularization the λ of the training, which fold-in must use too
 * @param users how many users it was trained on
 * @param ratings how many ratings it was trained on
 * @param quality measured on held-out ratings
 * @param trainedAt when the training ended
 */
public record Model(
        String version,
        ItemFactors items,
        double regularization,
        int users,
        long ratings,
        Quality quality,
        Instant trainedAt) {

    public Model {
        if (version == null || version.isBlank() || version.contains("/")) {
            throw new IllegalArgumentException("version is \"" + version + "\"; expected a name without a slash");
        }
        if (!(regularization > 0)) {
            throw new IllegalArgumentException("regularization is " + regularization + "; expected more than 0");
        }
    }
}
