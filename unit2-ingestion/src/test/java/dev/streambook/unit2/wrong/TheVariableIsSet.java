package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Does not start where the variable is not set. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "STREAMBOOK_CHANNEL is set: I have seen it",
        breaks = "own-folder",
        test = "all_that_is_stored_lies_in_the_folder_of_the_channel",
        saying = "${env:STREAMBOOK_CHANNEL}/data",
        file = "the-variable-is-set.properties")
final class TheVariableIsSet {}
