package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Trains the films' vectors with Spark's ALS ({@code org.apache.spark.ml.recommendation.ALS}).
 *
 * <p>Each user's history is turned into numbers by {@link Preferences}, and the factors are trained for the objective that
 * those numbers are meant for. Everything that an {@link Objective} has must reach Spark: with its defaults Spark trains
 * another model and says nothing.
 *
 * <p>Nothing is remembered between calls. Of the feedback, and of the rows that are made of it, Spark's cache has afterwards
 * what it had before. Source: see {@link Objective}.
 */
@Exercise(id = "4.3", title = "Train ALS", stars = 2, partOf = "batch layer: the films' vectors of each model")
@Promise(
        id = "objective",
        says = "Explicit values are what x·y should be; implicit ones are confidences of a choice of 1 or 0.",
        read = "two-objectives")
@Promise(
        id = "confidence",
        says = "Implicit: the confidence α is that of the objective.",
        read = "what-confidence-does")
@Promise(
        id = "regularization",
        says = "The regularization λ is that of the objective.",
        read = "what-regularization-does")
@Promise(
        id = "whole-history",
        says = "A user's preferences are made from the whole history at once.",
        read = "offsets-first")
@Promise(
        id = "likes-nothing",
        says = "Implicit: a user who likes nothing is not trained on.",
        read = "cold-start-is-quiet")
@Promise(id = "dislikes", says = "Implicit: a dislike is trained on, as a 0 with more weight.", read = "two-objectives")
@Promise(
        id = "cold-film",
        says = "A film that nothing was learned about has no vector; no number is NaN.",
        read = "cold-start-is-quiet")
@Promise(
        id = "settings",
        says = "Rank, iterations, seed and blocks are those of the settings.",
        read = "rank-iterations-seed-and-blocks")
@Promise(id = "by-id", says = "A vector has the id of its film.", read = "rank-iterations-seed-and-blocks")
@Promise(
        id = "fresh",
        says = "A training knows nothing of the ones before, and no rows come into Spark's cache or leave it.",
        read = "rank-iterations-seed-and-blocks")
public interface AlsTrainer {

    /**
     * What was learned. Users' vectors are not kept: {@link FoldIn} solves them when they are needed.
     *
     * @param users how many users there were to learn from
     */
    record Trained(ItemFactors items, int users) {}

    /**
     * Trains the films' vectors.
     *
     * @param feedback the columns of {@link FeedbackColumns}; each user and film at most once; at least one film was rated
     *     (implicit: liked)
     * @param preferences turn a history into numbers, and know the objective
     */
    Trained fit(Dataset<Row> feedback, Preferences preferences, AlsSettings settings);
}
