package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import org.apache.storm.generated.StormTopology;

/**
 * Wires spout and bolts of a word count, so that the counts are exact although several tasks count.
 *
 * <p>An answer has a constructor without arguments.
 */
@Exercise(id = "3.1", title = "Groupings", stars = 1)
public interface WordCountTopology {

    /** The id of the spout. */
    String LINES = "lines";

    /** The id of the bolt that splits lines. */
    String SPLIT = "split";

    /** The id of the bolt that counts words. */
    String COUNT = "count";

    /** The id of the bolt that sorts words by their counts. */
    String RANKING = "ranking";

    /** The field of a word, in what split emits and in what count emits. */
    String WORD = "word";

    /** The field of a line. */
    String LINE = "line";

    /** The stream of the spout on which it says that the day is over. Lines travel on the default stream. */
    String END = "end";

    /** The whole topology, ready to be submitted. */
    @Promise(
            id = "tasks",
            says = "The topology has the four components under their ids, and split and count have tasks() tasks each.",
            read = "tasks")
    @Promise(
            id = "lines-shared",
            says = "Every split task gets its share of the lines, also when most lines are equal.",
            read = "shuffle")
    @Promise(id = "one-word-one-task", says = "All tuples of one word come to the same count task.", read = "fields")
    @Promise(id = "words-shared", says = "The words are shared among all count tasks.", read = "fields")
    @Promise(id = "end-to-all", says = "The end of the day comes to every count task, once.", read = "all")
    @Promise(id = "one-ranking", says = "All counts come to one ranking task.", read = "global")
    @Promise(id = "built-anew", says = "Each call of build gives a topology of its own.", read = "tasks")
    StormTopology build(WordCountParts parts);
}
