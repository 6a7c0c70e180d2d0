package dev.streambook.unit2.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "A process has one list of hot users",
        breaks = "pure-functions",
        test = "another_chooser_with_other_settings_makes_no_difference",
        saying = "a chooser for which nobody is hot was asked in between")
public final class SettingsAreForAll extends KeyChooser {

    private static Set<Integer> hot;
    private static int parts;

    public SettingsAreForAll(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
        settings(hotUsers, buckets);
    }

    private static void settings(Set<Integer> hotUsers, int buckets) {
        hot = hotUsers;
        parts = buckets;
    }

    @Override
    public String key(ViewingEvent event) {
        String user = Integer.toString(event.user());
        return hot.contains(event.user()) ? user + "#" + event.item() % parts : user;
    }
}
