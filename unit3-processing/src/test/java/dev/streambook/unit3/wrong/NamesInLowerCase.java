package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.streaming.Trigger;

@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "A folder is named in lower case, without signs",
        breaks = "own-checkpoint",
        test = "outlets_with_names_that_are_nearly_equal_have_checkpoints_of_their_own",
        saying = "Aa and BB have the same hashCode")
public final class NamesInLowerCase extends Sinks {

    public NamesInLowerCase(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    protected Path checkpoint(Outlet outlet) {
        return checkpoints.resolve(outlet.name().toLowerCase(Locale.ROOT).replace("-", ""));
    }
}
