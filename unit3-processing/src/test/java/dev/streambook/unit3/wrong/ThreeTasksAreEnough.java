package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.solution.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.generated.StormTopology;

@WrongAnswer(
        to = dev.streambook.unit3.WordCountTopology.class,
        belief = "The number of tasks is a matter of the topology",
        breaks = "tasks",
        test = "any_number_of_tasks_can_be_asked_for",
        saying = "2 were asked for")
public final class ThreeTasksAreEnough extends WordCountTopology {

    @Override
    public StormTopology build(WordCountParts parts) {
        return super.build(new WordCountParts(parts.lines(), parts.split(), parts.count(), parts.ranking(), 3));
    }
}
