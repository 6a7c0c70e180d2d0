package dev.streambook.recommender.serving.page;

import dev.streambook.recommender.serving.fault.FaultReport;
import dev.streambook.recommender.serving.view.AuditReport;
import dev.streambook.recommender.serving.view.Freshness;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.api.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the live page shows at one moment: the data of a server-sent event.
 *
 * @param node which of several nodes answers
 * @param streamTime the newest event time of the log: what the page's own ratings bear; empty before the first event
 * @param stream empty if the brokers did not answer
 * @param freshness empty if no event arrived lately
 * @param model empty before the first one
 */
record PageSnapshot(
        String node,
        Instant at,
        Optional<Instant> streamTime,
        Optional<Stream> stream,
        Optional<Freshness.Percentiles> freshness,
        Optional<CurrentModel> model,
        Map<Refusal, Long> refusals,
        Optional<Verdict.Refused> lastRefused,
        int users,
        List<Integer> recentUsers,
        Answers.Trending trending,
        Answers.Statistics statistics,
        AuditReport audit,
        FaultReport faults) {

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
