package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** The name of a file can begin with its ending: {@code .jsonl}. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "Before the dot stands a name",
        breaks = "logs-only",
        test = "a_log_may_have_any_name_that_ends_in_jsonl",
        saying = "lost: e10",
        file = "a-name-before-the-dot.properties")
final class ANameBeforeTheDot {}
