package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.EventQuery.Setting;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Go through what is set now",
        breaks = "without-effect",
        test = "a_setting_that_is_new_or_gone_has_changed_as_well",
        saying = "and now nothing is set")
public final class WhatIsNotSetHasNotChanged extends Upgrade {

    @Override
    protected Set<Setting> withoutEffect(EventQuery last, EventQuery next) {
        Set<Setting> changed = new HashSet<>(super.withoutEffect(last, next));
        changed.retainAll(next.settings().keySet());
        return changed;
    }
}
