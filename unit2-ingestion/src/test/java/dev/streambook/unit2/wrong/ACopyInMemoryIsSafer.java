package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** The source puts each line into both channels, or into none. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "A copy in a second channel is safer",
        breaks = "capacity",
        test = "what_is_filled_is_drained",
        saying = "[\"copy\"]",
        file = "a-copy-in-memory-is-safer.properties")
final class ACopyInMemoryIsSafer {}
