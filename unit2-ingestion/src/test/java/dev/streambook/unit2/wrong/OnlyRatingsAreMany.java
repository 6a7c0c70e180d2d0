package dev.streambook.unit2.wrong;

import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "What is withdrawn is rare and need not be split",
        breaks = "ordered-together",
        test = "what_a_user_did_to_a_film_has_one_key_whatever_it_was",
        saying = "different keys of what hot user 7 did to film 10")
public final class OnlyRatingsAreMany extends KeyChooser {

    public OnlyRatingsAreMany(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public String key(ViewingEvent event) {
        return event instanceof Unrated ? Integer.toString(event.user()) : super.key(event);
    }
}
