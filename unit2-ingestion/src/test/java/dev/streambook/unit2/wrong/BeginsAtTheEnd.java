package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Begins at the end of each file that it does not know: everything that was written before is skipped for ever. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "A new agent should not drown in old lines",
        breaks = "from-the-start",
        test = "what_lay_there_before_the_first_start_arrives_too",
        saying = "25 sent, 5 arrived; lost: e01 e02",
        file = "begins-at-the-end.properties")
final class BeginsAtTheEnd {}
