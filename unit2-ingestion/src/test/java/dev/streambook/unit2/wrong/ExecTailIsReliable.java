package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Runs {@code tail -F}, which knows nothing of the last run: it begins with the last ten lines of the file. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "tail -F follows the file, so nothing is missed",
        breaks = "restart",
        test = "each_line_arrives_once_across_restarts",
        saying = "33 sent, 30 arrived; lost: e11 e12 e13 e14 e15 e16 e17 e18 e19 e20; repeated: e24 ×2",
        file = "exec-tail-is-reliable.properties")
final class ExecTailIsReliable {}
