package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** With another port the agent knows nothing of what it has queued. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "Each port has a folder of its own",
        breaks = "own-folder",
        test = "all_that_is_stored_lies_in_the_folder_of_the_channel",
        saying = "(another one each time)",
        file = "a-folder-for-each-port.properties")
final class AFolderForEachPort {}
