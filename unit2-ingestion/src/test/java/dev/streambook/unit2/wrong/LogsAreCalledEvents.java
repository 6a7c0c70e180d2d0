package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Follows the logs whose names it has seen so far. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "A log is called events",
        breaks = "logs-only",
        test = "a_log_may_have_any_name_that_ends_in_jsonl",
        saying = "lost: e01 e02",
        file = "logs-are-called-events.properties")
final class LogsAreCalledEvents {}
