package dev.streambook.unit2.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Locale;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "A number is written in the digits of this machine",
        breaks = "ordered-together",
        test = "a_key_is_written_alike_on_every_machine",
        saying = "a machine in Egypt")
public final class AKeyIsWrittenAsHere extends KeyChooser {

    public AKeyIsWrittenAsHere(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public String key(ViewingEvent event) {
        String key = super.key(event);
        return key.replaceFirst("[0-9]+", String.format(Locale.getDefault(Locale.Category.FORMAT), "%d", event.user()));
    }
}
