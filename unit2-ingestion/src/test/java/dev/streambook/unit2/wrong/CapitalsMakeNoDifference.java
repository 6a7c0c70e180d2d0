package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** What is read depends on who named it. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "Names are the same in capitals",
        breaks = "logs-only",
        test = "a_file_whose_name_has_no_dot_before_jsonl_is_no_log",
        saying = "never sent: e14",
        file = "capitals-make-no-difference.properties")
final class CapitalsMakeNoDifference {}
