package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "One stream, one checkpoint",
        breaks = "own-checkpoint",
        test = "the_checkpoints_are_two_folders",
        saying = "folders of checkpoints")
public final class OneCheckpoint extends Sinks {

    public OneCheckpoint(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected Path checkpoint(Outlet outlet) {
        return checkpoints;
    }
}
