package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Lets a sender wait for an hour, which then does not know whether its line was taken. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "A line that waits for room is not lost",
        breaks = "capacity",
        test = "a_full_channel_refuses_soon",
        saying = "3600L",
        file = "waiting-is-better.properties")
final class WaitingIsBetter {}
