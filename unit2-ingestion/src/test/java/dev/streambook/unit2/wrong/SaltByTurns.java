package dev.streambook.unit2.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "A hot key is spread best by taking turns",
        breaks = "same-event-same-key",
        test = "the_key_of_a_hot_user_has_the_bucket_of_the_film",
        saying = "[\"7#0\", \"7#1\", \"7#2\", \"7#3\"]")
public final class SaltByTurns extends KeyChooser {

    public SaltByTurns(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    private int turn;

    @Override
    public String key(ViewingEvent event) {
        String user = Integer.toString(event.user());
        return hotUsers.contains(event.user()) ? user + "#" + turn++ % buckets : user;
    }
}
