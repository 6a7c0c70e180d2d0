package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Forces the log every five seconds, and says OK before that. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "The operating system writes it down soon enough",
        breaks = "survives-kill",
        test = "each_line_is_forced_to_the_disk_before_it_is_accepted",
        saying = "\"false\"",
        file = "forcing-is-slow.properties")
final class ForcingIsSlow {}
