package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * Decides whether a query that was changed may go on with its checkpoint. {@code RESUME} must lead to the results that the new
 * query promises; {@code REPLAY} costs the reading of everything once more, and is for the cases in which nothing else is
 * right. What Spark 3.5 does is what counts, also where it does it without a word.
 *
 * <p>An answer has a public constructor without arguments. It looks at nothing but its arguments and keeps nothing.
 */
@Exercise(id = "3.13", title = "Restart and upgrade", stars = 3)
@Promise(
        id = "unchanged",
        says = "A query that has not changed resumes, and reads nothing twice.",
        read = "what-is-in-a-checkpoint")
@Promise(
        id = "filter",
        says = "A changed filter resumes: it is applied to the records that come from now on.",
        read = "what-may-change")
@Promise(id = "topic-added", says = "A query that reads one more topic, or several, resumes.", read = "what-may-change")
@Promise(
        id = "topic-dropped",
        says = "A query that no longer reads one of its topics is a replay.",
        read = "what-spark-refuses")
@Promise(
        id = "aggregates",
        says = "Other aggregates are a replay, also where Spark lets them pass.",
        read = "what-spark-refuses")
@Promise(
        id = "keys",
        says = "Other grouping keys are a replay, also where their types are the same.",
        read = "what-spark-does-not-notice")
@Promise(
        id = "key-order",
        says = "The same grouping keys in another order are a replay.",
        read = "what-spark-does-not-notice")
@Promise(id = "state-lost", says = "A query with state whose state is lost is a replay.", read = "a-state-that-is-lost")
@Promise(
        id = "no-state",
        says = "A query without state resumes, whether there is a state or not.",
        read = "a-state-that-is-lost")
@Promise(
        id = "without-effect",
        says =
                "A resumed query keeps its number of shuffle partitions and its place in the topics, whatever is set now.",
        read = "what-has-no-effect")
@Promise(
        id = "keeps-nothing",
        says = "A plan depends on its two arguments, and on nothing that was asked before.",
        read = "your-task")
@Promise(id = "replay-heeds", says = "In a replay each setting has its effect.", read = "what-has-no-effect")
public interface Upgrade {

    /**
     * @param found what the last run has left
     * @param next the query that is to be started
     */
    Plan plan(Checkpoint found, EventQuery next);
}
