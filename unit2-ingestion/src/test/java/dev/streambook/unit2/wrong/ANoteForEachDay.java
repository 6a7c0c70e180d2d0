package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** After midnight the agent knows nothing of what it has read. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "A file of notes for each day is tidy",
        breaks = "position-file",
        test = "the_note_is_always_the_same_file_in_the_folder_of_the_agent",
        saying = "${date:yyyy-MM-dd}",
        file = "a-note-for-each-day.properties")
final class ANoteForEachDay {}
