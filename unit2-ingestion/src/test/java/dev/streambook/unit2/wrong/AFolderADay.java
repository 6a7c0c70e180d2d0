package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Looks for its events in the folder of today: those of yesterday stay behind. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "A folder for each day is tidy",
        breaks = "own-folder",
        test = "all_that_is_stored_lies_in_the_folder_of_the_channel",
        saying = "/mnt/first/${date:yyyy-MM-dd}/data",
        file = "a-folder-a-day.properties")
final class AFolderADay {}
