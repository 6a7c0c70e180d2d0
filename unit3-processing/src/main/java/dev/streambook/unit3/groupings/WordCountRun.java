package dev.streambook.unit3.groupings;

import static dev.streambook.unit3.WordCountTopology.COUNT;
import static dev.streambook.unit3.WordCountTopology.RANKING;
import static dev.streambook.unit3.WordCountTopology.SPLIT;

import dev.streambook.engine.storm.RunningTopology;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.WordCountTopology;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.storm.Config;
import org.apache.storm.generated.Bolt;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.BasicBoltExecutor;
import org.json.simple.JSONValue;

/**
 * One day of lines through a topology that an answer has wired.
 *
 * @param tasks how many tasks each bolt was given
 * @param received what each task of each bolt got, in order
 */
public record WordCountRun(Map<String, Integer> tasks, Map<String, SortedMap<Integer, List<String>>> received) {

    /** What the count tasks note when the day is over. */
    public static final String DAY_IS_OVER = "(end)";

    /** Submits the topology, and returns when all lines and the end of the day have been processed. */
    public static WordCountRun of(
            StormCluster storm, String name, WordCountTopology answer, List<String> lines, int tasks) {
        try (TaskNotes notes = new TaskNotes()) {
            StormTopology topology = topology(notes.id(), lines, answer, tasks);
            Map<String, Integer> planned = planned(topology);
            try (RunningTopology running = storm.submit(name, Map.of(), topology)) {
                running.awaitWithoutCrash("the lines and the end of the day are acked", notes::isOver);
            }
            return new WordCountRun(planned, notes.received());
        }
    }

    /** How many tasks each bolt is given in a topology that is built and not submitted. */
    public static Map<String, Integer> planned(WordCountTopology answer, int tasks) {
        return planned(built(answer, tasks));
    }

    /** A topology that is built and not submitted. */
    public static StormTopology built(WordCountTopology answer, int tasks) {
        return topology("not submitted", List.of(), answer, tasks);
    }

    private static Map<String, Integer> planned(StormTopology topology) {
        Map<String, Integer> planned = new TreeMap<>();
        topology.get_bolts().forEach((bolt, spec) -> planned.put(bolt, tasks(spec)));
        return planned;
    }

    private static StormTopology topology(String id, List<String> lines, WordCountTopology answer, int tasks) {
        return answer.build(new WordCountParts(
                new DaySpout(id, lines),
                new BasicBoltExecutor(new SplitWords(id)),
                new BasicBoltExecutor(new CountWords(id)),
                new BasicBoltExecutor(new RankWords(id)),
                tasks));
    }

    /** What each task of a bolt got; a task that got nothing has an empty list. */
    public SortedMap<Integer, List<String>> at(String bolt) {
        SortedMap<Integer, List<String>> all = new TreeMap<>();
        for (int task = 0; task < tasks.getOrDefault(bolt, 0); task++) {
            all.put(task, received.getOrDefault(bolt, new TreeMap<>()).getOrDefault(task, List.of()));
        }
        return all;
    }

    /** How many lines each split task got. */
    public SortedMap<Integer, Integer> lines() {
        SortedMap<Integer, Integer> lines = new TreeMap<>();
        at(SPLIT).forEach((task, got) -> lines.put(task, got.size()));
        return lines;
    }

    /** How often each count task got each word; the end of the day is left out. */
    public SortedMap<Integer, SortedMap<String, Long>> words() {
        SortedMap<Integer, SortedMap<String, Long>> words = new TreeMap<>();
        at(COUNT)
                .forEach((task, got) -> words.put(
                        task,
                        got.stream()
                                .filter(word -> !word.equals(DAY_IS_OVER))
                                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))));
        return words;
    }

    /** How often each count task was told that the day is over. */
    public SortedMap<Integer, Long> ends() {
        SortedMap<Integer, Long> ends = new TreeMap<>();
        at(COUNT)
                .forEach((task, got) ->
                        ends.put(task, got.stream().filter(DAY_IS_OVER::equals).count()));
        return ends;
    }

    /** The run as text, a line for each task. */
    public String table() {
        StringBuilder table = new StringBuilder();
        lines().forEach((task, lines) -> table.append("split   task %d got %d lines%n".formatted(task, lines)));
        words().forEach((task, words) -> table.append("count   task %d got %s%s%n"
                .formatted(task, words, ends().get(task) > 0 ? " and the end of the day" : "")));
        at(RANKING).forEach((task, got) -> table.append("ranking task %d got %s%n".formatted(task, got)));
        return table.toString();
    }

    /** What {@code setNumTasks} says, else one task for each executor. */
    private static int tasks(Bolt bolt) {
        if (JSONValue.parse(String.valueOf(bolt.get_common().get_json_conf())) instanceof Map<?, ?> settings
                && settings.get(Config.TOPOLOGY_TASKS) instanceof Number tasks) {
            return tasks.intValue();
        }
        return bolt.get_common().is_set_parallelism_hint()
                ? Math.max(1, bolt.get_common().get_parallelism_hint())
                : 1;
    }
}
