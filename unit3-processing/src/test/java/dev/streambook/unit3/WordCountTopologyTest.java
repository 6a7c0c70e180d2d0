package dev.streambook.unit3;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.groupings.WordCountRun;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.storm.generated.StormTopology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each answer is run once, on a day of 120 lines: a topology takes some seconds to start. All tests look at that run. */
@Engines
@Specification(WordCountTopology.class)
class WordCountTopologyTest {

    private static final int TASKS = 3;
    private static final List<String> DAY = Stream.of(
                    Collections.nCopies(90, "last train"),
                    Collections.nCopies(20, "night train moon"),
                    Collections.nCopies(9, "city of midnight"),
                    List.of("polygenelubricants")) // its hashCode is the least int, that of midnight is negative
            .flatMap(List::stream)
            .toList();

    private static final Map<Class<?>, WordCountRun> RUNS = new ConcurrentHashMap<>();

    @Test
    @Rule("tasks")
    void split_and_count_have_the_tasks_that_are_asked_for(Answer<WordCountTopology> answer) {
        assertThat(WordCountRun.planned(answer.create(), TASKS))
                .as("the tasks of each bolt; 3 were asked for")
                .containsOnlyKeys(WordCountTopology.SPLIT, WordCountTopology.COUNT, WordCountTopology.RANKING)
                .containsEntry(WordCountTopology.SPLIT, TASKS)
                .containsEntry(WordCountTopology.COUNT, TASKS);
    }

    @Test
    @Rule("lines-shared")
    void no_split_task_gets_nearly_all_lines(Answer<WordCountTopology> answer, StormCluster storm) {
        Map<Integer, Integer> lines = run(answer, storm).lines();

        assertThat(lines.values().stream().mapToInt(count -> count).max().orElse(0))
                .as("of 120 lines, the most that one of the split tasks got; lines by task: %s", lines)
                .isLessThan(lines.size() == 1 ? DAY.size() + 1 : 80);
    }

    @Test
    @Rule("one-word-one-task")
    void a_word_is_counted_by_one_task(Answer<WordCountTopology> answer, StormCluster storm) {
        Map<String, Set<Integer>> tasksOfWord = run(answer, storm).words().entrySet().stream()
                .flatMap(task -> task.getValue().keySet().stream().map(word -> Map.entry(word, task.getKey())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toSet())));

        assertThat(tasksOfWord.keySet())
                .as("the words that came to the count tasks")
                .containsExactly("city", "last", "midnight", "moon", "night", "of", "polygenelubricants", "train");
        assertThat(tasksOfWord.entrySet())
                .as("the words that came to more than one count task, with these tasks")
                .filteredOn(word -> word.getValue().size() > 1)
                .isEmpty();
    }

    @Test
    @Rule("end-to-all")
    void each_count_task_is_told_once_that_the_day_is_over(Answer<WordCountTopology> answer, StormCluster storm) {
        WordCountRun run = run(answer, storm);

        assertThat(run.ends().values())
                .as("how often each count task was told that the day is over; one that is not told keeps its"
                        + " counts to itself"
                        + run.ends())
                .containsOnly(1L);
    }

    @Test
    @Rule("one-ranking")
    void one_ranking_task_gets_all_counts(Answer<WordCountTopology> answer, StormCluster storm) {
        Collection<List<String>> counts =
                run(answer, storm).at(WordCountTopology.RANKING).values();

        assertThat(counts)
                .as("what each ranking task got; two tasks would each sort a part of the words")
                .filteredOn(got -> !got.isEmpty())
                .hasSize(1);
    }

    @Test
    @Rule({"one-word-one-task", "end-to-all", "one-ranking"})
    void the_counts_of_the_day_are_exact(Answer<WordCountTopology> answer, StormCluster storm) {
        List<String> counts = run(answer, storm).at(WordCountTopology.RANKING).values().stream()
                .flatMap(List::stream)
                .toList();

        assertThat(counts)
                .as("90 times \"last train\", 20 times \"night train moon\", 9 times \"city of midnight\", once"
                        + " \"polygenelubricants\"")
                .containsExactlyInAnyOrder(
                        "last 90",
                        "train 110",
                        "night 20",
                        "moon 20",
                        "city 9",
                        "of 9",
                        "midnight 9",
                        "polygenelubricants 1");
    }

    @Test
    @Rule("words-shared")
    void each_count_task_counts_some_words(Answer<WordCountTopology> answer, StormCluster storm) {
        assertThat(run(answer, storm).words().values())
                .as("the words of each count task; a task without words has nothing to do while another does it all")
                .noneMatch(Map::isEmpty);
    }

    @Test
    @Rule("one-word-one-task")
    void two_workers_choose_the_same_task_for_a_word(Answer<WordCountTopology> answer) {
        List<String> words = List.of("city", "last", "midnight", "moon", "night", "of", "train");
        List<String> theOtherWayRound = new ArrayList<>(words);
        Collections.reverse(theOtherWayRound);

        assertThat(WorkerGrouping.tasks(answer, theOtherWayRound))
                .as(
                        "the tasks that your own grouping chooses for seven words, in a worker to which they come the other way round"
                                + " than to the first one; a worker is a process, and shares no static field with another")
                .isEqualTo(WorkerGrouping.tasks(answer, words));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 16})
    @Rule("tasks")
    void any_number_of_tasks_can_be_asked_for(int tasks, Answer<WordCountTopology> answer) {
        assertThat(WordCountRun.planned(answer.create(), tasks))
                .as("the tasks of each bolt; %d were asked for", tasks)
                .containsEntry(WordCountTopology.SPLIT, tasks)
                .containsEntry(WordCountTopology.COUNT, tasks);
    }

    @Test
    @Rule({"built-anew", "tasks"})
    void each_call_of_build_gives_a_topology_of_its_own(Answer<WordCountTopology> answer) {
        WordCountTopology wiring = answer.create();
        WordCountRun.planned(wiring, 2);

        Throwable thrown = catchThrowable(() -> WordCountRun.planned(wiring, 5));

        assertThat(thrown == null ? "nothing" : thrown.getMessage())
                .as("what a second call of build on the same object threw")
                .isEqualTo("nothing");
        assertThat(WordCountRun.planned(wiring, 5))
                .as("the tasks of each bolt in another topology, for which 5 were asked; 2 were asked for in the first")
                .containsEntry(WordCountTopology.SPLIT, 5)
                .containsEntry(WordCountTopology.COUNT, 5);
    }

    @Test
    @Rule("built-anew")
    void three_calls_of_build_for_as_many_tasks_give_three_topologies(Answer<WordCountTopology> answer) {
        WordCountTopology wiring = answer.create();
        Set<StormTopology> built = Collections.newSetFromMap(new IdentityHashMap<>());
        WordCountTopology twice = parts -> {
            built.add(wiring.build(parts));
            return wiring.build(parts);
        };
        built.add(WordCountRun.built(twice, 5));
        built.add(WordCountRun.built(wiring, 5));

        assertThat(built.size())
                .as(
                        "topologies that three calls of build gave, two of them for the same parts, the third for others with as many tasks")
                .isEqualTo(3);
    }

    private static WordCountRun run(Answer<WordCountTopology> answer, StormCluster storm) {
        return RUNS.computeIfAbsent(
                answer.type(),
                type -> WordCountRun.of(
                        storm, "word-count-" + type.getSimpleName() + RUNS.size(), answer.create(), DAY, TASKS));
    }
}
