package dev.streambook.unit3;

import dev.streambook.unit3.groupings.WordCountRun;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Restarted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.storm.generated.GlobalStreamId;
import org.apache.storm.generated.Grouping;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.grouping.CustomStreamGrouping;
import org.apache.storm.task.WorkerTopologyContext;
import org.apache.storm.tuple.Fields;

/**
 * How words are grouped in one worker, where that is code of the answer: each worker is a process, makes the grouping from its
 * bytes, and has static fields of its own.
 */
final class WorkerGrouping {

    private static final GlobalStreamId WORDS = new GlobalStreamId(WordCountTopology.SPLIT, "default");
    private static final List<Integer> SPLIT_TASKS = List.of(1, 2, 3);
    private static final List<Integer> COUNT_TASKS = List.of(4, 5, 6);

    private WorkerGrouping() {}

    /** The tasks that a new worker chooses for words that come in this order; empty where Storm itself chooses. */
    static SortedMap<String, List<Integer>> tasks(Answer<WordCountTopology> answer, List<String> words) {
        SortedMap<String, List<Integer>> tasks = new TreeMap<>();
        WordCountTopology inWorker = Restarted.of(answer).create();
        StormTopology topology = WordCountRun.built(inWorker, COUNT_TASKS.size());
        of(topology, inWorker.getClass().getClassLoader()).ifPresent(grouping -> {
            grouping.prepare(context(topology), WORDS, COUNT_TASKS);
            words.forEach(word -> tasks.put(word, grouping.chooseTasks(SPLIT_TASKS.get(0), List.of(word))));
        });
        return tasks;
    }

    private static Optional<CustomStreamGrouping> of(StormTopology topology, ClassLoader worker) {
        return Optional.ofNullable(topology.get_bolts().get(WordCountTopology.COUNT))
                .map(bolt -> bolt.get_common().get_inputs().get(WORDS))
                .filter(Grouping::is_set_custom_serialized)
                .map(grouping -> (CustomStreamGrouping) read(grouping.get_custom_serialized(), worker));
    }

    private static WorkerTopologyContext context(StormTopology topology) {
        return new WorkerTopologyContext(
                topology,
                Map.of(),
                Map.of(
                        1, WordCountTopology.SPLIT,
                        2, WordCountTopology.SPLIT,
                        3, WordCountTopology.SPLIT,
                        4, WordCountTopology.COUNT,
                        5, WordCountTopology.COUNT,
                        6, WordCountTopology.COUNT),
                Map.of(WordCountTopology.SPLIT, SPLIT_TASKS, WordCountTopology.COUNT, COUNT_TASKS),
                Map.of(WordCountTopology.SPLIT, Map.of("default", new Fields(WordCountTopology.WORD))),
                "word-count",
                null,
                null,
                6700,
                SPLIT_TASKS,
                Map.of(),
                Map.of());
    }

    private static Object read(byte[] serialized, ClassLoader worker) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialized)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, worker);
            }
        }) {
            return in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException("the grouping cannot be read again from its bytes", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the grouping needs a class that the worker has not", e);
        }
    }
}
