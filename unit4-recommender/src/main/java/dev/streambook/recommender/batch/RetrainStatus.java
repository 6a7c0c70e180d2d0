package dev.streambook.recommender.batch;

import java.util.Optional;

/**
 * What has come of the trainings so far.
 *
 * @param trained how many models were published
 * @param failed how many trainings, or publications, failed
 * @param running whether one runs now
 * @param lastVersion of the models that were published
 * @param lastFailure why the last failed one failed; stays after a later success
 */
public record RetrainStatus(
        long trained, long failed, boolean running, Optional<String> lastVersion, Optional<String> lastFailure) {

    static RetrainStatus none() {
        return new RetrainStatus(0, 0, false, Optional.empty(), Optional.empty());
    }

    /** How many trainings have come to an end, one way or the other. */
    public long ended() {
        return trained + failed;
    }

    RetrainStatus begun() {
        return new RetrainStatus(trained, failed, true, lastVersion, lastFailure);
    }

    RetrainStatus published(String version) {
        return new RetrainStatus(trained + 1, failed, false, Optional.of(version), lastFailure);
    }

    RetrainStatus failed(String reason) {
        return new RetrainStatus(trained, failed + 1, false, lastVersion, Optional.of(reason));
    }
}
