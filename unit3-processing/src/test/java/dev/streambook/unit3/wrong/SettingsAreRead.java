package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.EventQuery.Setting;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Spark reads its settings at each start",
        breaks = "without-effect",
        test = "shuffle_partitions_and_starting_offsets_stay_as_they_were",
        saying = "SHUFFLE_PARTITIONS")
public final class SettingsAreRead extends Upgrade {

    @Override
    protected Set<Setting> withoutEffect(EventQuery last, EventQuery next) {
        return Set.of();
    }
}
