package dev.streambook.unit4;

import java.util.Optional;

/**
 * How good the lists of a recommender were.
 *
 * @param tests how many trials count
 * @param users how many users these trials are of
 * @param recall recall@k; empty if there was no test
 * @param ndcg nDCG@k with gain 1 for each relevant film; empty if there was no test
 */
public record Judgement(int tests, int users, Optional<Estimate> recall, Optional<Estimate> ndcg) {}
