package dev.streambook.recommender.topics.follow;

import java.util.Optional;

/** How far somebody who follows the log has come. All methods may be called from any thread. */
public interface FollowerProgress {

    /** Whether everything that was there at the start has been read. */
    boolean isCaughtUp();

    /** Records that are committed and not read yet, as of the last answer of the brokers. */
    long lag();

    /** Records that were passed over because they could not be understood. */
    long unreadable();

    /** Why nothing is read any more; empty as long as all is well. */
    Optional<String> failure();
}
