package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "A checkpoint is a temporary folder",
        breaks = "goes-on",
        test = "after_a_restart_each_outlet_goes_on",
        saying = "abcdef")
public final class FreshCheckpoints extends Sinks {

    public FreshCheckpoints(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected Path checkpoint(Outlet outlet) {
        return checkpoints.resolve(outlet.name() + "-" + UUID.randomUUID());
    }
}
