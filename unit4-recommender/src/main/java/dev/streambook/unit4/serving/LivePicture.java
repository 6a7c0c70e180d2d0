package dev.streambook.unit4.serving;

import dev.streambook.unit4.model.Quality;
import dev.streambook.unit4.model.Refusal;
import dev.streambook.unit4.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the live page shows at one moment: the data of a server-sent event.
 *
 * @param stream empty if the brokers did not answer
 * @param freshness empty if no event arrived lately
 * @param model empty before the first one
 */
record LivePicture(
        Instant at,
        Optional<Stream> stream,
        Optional<Freshness.Percentiles> freshness,
        Optional<CurrentModel> model,
        Map<Refusal, Long> refusals,
        Optional<Verdict.Refused> lastRefused,
        int users,
        List<Integer> recentUsers,
        Answers.Trending trending,
        AuditReport audit) {

    /**
     * @param events how many there have been
     * @param perSecond since the picture before
     * @param lag records not taken yet, by stage
     */
    record Stream(long events, double perSecond, Map<String, Long> lag) {}

    record CurrentModel(
            String version, int rank, int items, int users, long ratings, Quality quality, Instant trainedAt) {}

    /** One user's part of it: recommendations, or why there are none. */
    record OfUser(int user, Optional<Answers.Recommendations> recommendations, Optional<String> error) {}
}
