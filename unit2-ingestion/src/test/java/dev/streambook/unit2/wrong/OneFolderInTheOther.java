package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Loses its data with a checkpoint that cannot be used: the channel then clears the folder of the checkpoint. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "The checkpoint can lie in the folder itself, and the data in one below",
        breaks = "own-folder",
        test = "no_folder_lies_in_another",
        saying = "/mnt/first",
        file = "one-folder-in-the-other.properties")
final class OneFolderInTheOther {}
