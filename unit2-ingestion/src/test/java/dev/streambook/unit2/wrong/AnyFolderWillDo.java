package dev.streambook.unit2.wrong;

import dev.streambook.unit2.ChannelAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Keeps its events where every channel of the machine would keep them: the next one takes them for its own. */
@WrongAnswer(
        to = ChannelAgent.class,
        belief = "Any folder will do, and temporary ones are always there",
        breaks = "own-folder",
        test = "two_channels_do_not_mix",
        saying = "5 sent, 25 arrived; lost: none; repeated: none; never sent: e01 e02",
        file = "any-folder-will-do.properties")
final class AnyFolderWillDo {}
