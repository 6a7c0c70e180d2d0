package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Where the variable is not set, Flume takes its name for the folder. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "The folder of the logs is set on every machine",
        breaks = "logs-only",
        test = "the_logs_lie_where_the_machine_says_or_else_in_the_usual_folder",
        saying = "where STREAMBOOK_LOGS is not set",
        file = "the-folder-is-known.properties")
final class TheFolderIsKnown {}
