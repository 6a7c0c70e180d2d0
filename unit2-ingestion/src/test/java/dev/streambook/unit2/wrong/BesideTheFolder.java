package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Writes beside the folder that was made and mounted for it. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "A hyphen is as good as a slash",
        breaks = "own-folder",
        test = "all_that_is_stored_lies_in_the_folder_of_the_channel",
        saying = "/mnt/first-data",
        file = "beside-the-folder.properties")
final class BesideTheFolder {}
