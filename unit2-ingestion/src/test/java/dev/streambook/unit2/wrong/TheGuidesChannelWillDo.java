package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Has the memory channel of the example in Flume's user guide: 64 bytes for each event. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "The numbers of the user guide are a good start",
        breaks = "room",
        test = "the_room_is_not_cut_by_a_number_of_bytes",
        saying = "bytes for bodies in channel queue",
        file = "the-guides-channel-will-do.properties")
final class TheGuidesChannelWillDo {}
