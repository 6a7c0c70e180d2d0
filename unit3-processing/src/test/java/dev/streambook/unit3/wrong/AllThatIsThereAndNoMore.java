package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "A query takes all that is there, whatever starts its batches",
        breaks = "trigger",
        test = "a_query_that_is_to_run_on_takes_what_comes_later",
        saying = "the trigger is ProcessingTime(0)")
public final class AllThatIsThereAndNoMore extends Sinks {

    public AllThatIsThereAndNoMore(Path checkpoints, Trigger trigger) {
        super(checkpoints, Trigger.AvailableNow());
    }
}
