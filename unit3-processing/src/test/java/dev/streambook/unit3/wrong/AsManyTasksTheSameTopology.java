package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.solution.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import org.apache.storm.generated.StormTopology;

@WrongAnswer(
        to = dev.streambook.unit3.WordCountTopology.class,
        belief = "A topology depends on the number of tasks alone",
        breaks = "built-anew",
        test = "three_calls_of_build_for_as_many_tasks_give_three_topologies",
        saying = "as many tasks")
public final class AsManyTasksTheSameTopology extends WordCountTopology {

    private final Map<Integer, StormTopology> built = new HashMap<>();

    @Override
    public StormTopology build(WordCountParts parts) {
        return built.computeIfAbsent(parts.tasks(), tasks -> super.build(parts));
    }
}
