package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** A container has another name after each start. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "A machine keeps its name",
        breaks = "position-file",
        test = "the_note_is_always_the_same_file_in_the_folder_of_the_agent",
        saying = "another one each time",
        file = "each-host-has-its-note.properties")
final class EachHostHasItsNote {}
