package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.EventQuery.Setting;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "A query without state has no shuffle partitions to keep",
        breaks = "without-effect",
        test = "a_query_without_state_and_one_with_a_new_topic_keep_both_settings_too",
        saying = "a query without state, for which other values")
public final class NoStateNoPartitions extends Upgrade {

    @Override
    protected Set<Setting> withoutEffect(EventQuery last, EventQuery next) {
        Set<Setting> changed = new HashSet<>(super.withoutEffect(last, next));
        if (!next.hasState()) {
            changed.remove(Setting.SHUFFLE_PARTITIONS);
        }
        return changed;
    }
}
