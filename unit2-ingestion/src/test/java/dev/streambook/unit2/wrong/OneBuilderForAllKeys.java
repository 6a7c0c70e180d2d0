package dev.streambook.unit2.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "A builder that is used again saves garbage",
        breaks = "pure-functions",
        test = "threads_share_a_chooser",
        saying = "keys of hot user 7 for films 10 and 11")
public final class OneBuilderForAllKeys extends KeyChooser {

    private final StringBuilder key = new StringBuilder();

    public OneBuilderForAllKeys(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public String key(ViewingEvent event) {
        key.setLength(0);
        key.append(event.user());
        if (hotUsers.contains(event.user())) {
            key.append('#').append(event.item() % buckets);
        }
        return key.toString();
    }
}
