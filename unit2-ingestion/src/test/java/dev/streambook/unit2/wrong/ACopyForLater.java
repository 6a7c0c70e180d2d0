package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** The source puts each batch into both channels, or into none. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "A second channel keeps a copy for later",
        breaks = "room",
        test = "what_is_filled_is_drained",
        saying = "[\"copy\"]",
        file = "a-copy-for-later.properties")
final class ACopyForLater {}
