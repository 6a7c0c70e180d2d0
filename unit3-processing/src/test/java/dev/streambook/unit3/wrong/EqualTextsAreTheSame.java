package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.EventQuery.Setting;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Right as long as both texts are literals of one program. */
@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Two texts are equal if == says so",
        breaks = "without-effect",
        test = "a_value_that_is_read_anew_and_is_equal_has_not_changed",
        saying = "each read from a file of its own")
public final class EqualTextsAreTheSame extends Upgrade {

    @Override
    @SuppressWarnings("StringEquality")
    protected Set<Setting> withoutEffect(EventQuery last, EventQuery next) {
        Set<Setting> changed = new HashSet<>();
        for (Setting setting : List.of(Setting.SHUFFLE_PARTITIONS, Setting.STARTING_OFFSETS)) {
            if (last.settings().get(setting) != next.settings().get(setting)) {
                changed.add(setting);
            }
        }
        return changed;
    }
}
