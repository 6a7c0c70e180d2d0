package dev.streambook.recommender.model;

import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import java.util.Map;
import java.util.Optional;

/** The model to answer with, and which ones were refused. All methods may be called from any thread. */
public interface ModelStatus {

    CurrentModel current();

    /** How many versions were refused, by reason; reasons that did not occur are absent. */
    Map<Refusal, Long> refusals();

    /** The version refused last. */
    Optional<Verdict.Refused> lastRefused();

    /** Why models are no longer followed; empty as long as they are. */
    Optional<String> failure();
}
