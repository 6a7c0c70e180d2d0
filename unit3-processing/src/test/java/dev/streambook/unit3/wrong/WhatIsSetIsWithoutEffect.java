package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.EventQuery.Setting;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "What is set now is what has no effect",
        breaks = "without-effect",
        test = "only_what_has_changed_is_said_to_be_without_effect",
        saying = "shuffle partitions are 3 as before")
public final class WhatIsSetIsWithoutEffect extends Upgrade {

    @Override
    protected Set<Setting> withoutEffect(EventQuery last, EventQuery next) {
        Set<Setting> set = EnumSet.noneOf(Setting.class);
        for (Setting setting : List.of(Setting.SHUFFLE_PARTITIONS, Setting.STARTING_OFFSETS)) {
            if (next.settings().containsKey(setting)
                    && (!next.settings().get(setting).equals(last.settings().get(setting))
                            || last.settings().containsKey(setting))) {
                set.add(setting);
            }
        }
        return set;
    }
}
