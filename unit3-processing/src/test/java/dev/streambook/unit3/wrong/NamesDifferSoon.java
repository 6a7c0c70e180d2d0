package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "Names differ in their first sixteen letters",
        breaks = "own-checkpoint",
        test = "outlets_with_names_that_are_nearly_equal_have_checkpoints_of_their_own",
        saying = "all-films-of-the-year-2025")
public final class NamesDifferSoon extends Sinks {

    public NamesDifferSoon(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected Path checkpoint(Outlet outlet) {
        String name = outlet.name();
        return checkpoints.resolve(name.substring(0, Math.min(16, name.length())));
    }
}
