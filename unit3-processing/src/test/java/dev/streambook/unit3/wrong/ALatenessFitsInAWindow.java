package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "Nothing is later than the length of a window",
        breaks = "settings",
        test = "a_window_is_open_for_its_length_and_the_lateness",
        saying = "lateness PT3H")
public final class ALatenessFitsInAWindow extends WindowedRatings {

    public ALatenessFitsInAWindow(Settings settings) {
        super(new Settings(
                settings.size(),
                settings.lateness().compareTo(settings.size()) > 0 ? settings.size() : settings.lateness()));
    }
}
