package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Lets one transaction take all that the channel holds. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "More at once is quicker",
        breaks = "capacity",
        test = "no_more_than_10_000_move_at_once",
        saying = "the agent started",
        file = "more-at-once-is-better.properties")
final class MoreAtOnceIsBetter {}
