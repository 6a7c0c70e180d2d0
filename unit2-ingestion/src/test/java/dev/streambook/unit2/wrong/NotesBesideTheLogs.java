package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Writes its positions into the folder of the logs. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "The position belongs to the logs",
        breaks = "position-file",
        test = "two_agents_on_one_machine_keep_their_positions_apart",
        saying = "files in the folder STREAMBOOK_STATE",
        file = "notes-beside-the-logs.properties")
final class NotesBesideTheLogs {}
