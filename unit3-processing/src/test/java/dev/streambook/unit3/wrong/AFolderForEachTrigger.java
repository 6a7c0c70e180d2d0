package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "Another trigger is another query",
        breaks = "goes-on",
        test = "after_a_restart_each_outlet_goes_on",
        saying = "AvailableNow")
public final class AFolderForEachTrigger extends Sinks {

    public AFolderForEachTrigger(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected Path checkpoint(Outlet outlet) {
        return checkpoints.resolve(trigger.getClass().getSimpleName()).resolve(outlet.name());
    }
}
