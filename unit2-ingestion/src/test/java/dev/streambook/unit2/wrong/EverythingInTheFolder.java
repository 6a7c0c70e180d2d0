package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Follows old logs under their new names as well: to Flume these are new files. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "All files in the log folder are logs",
        breaks = "archived",
        test = "a_log_that_is_put_away_is_not_read_again",
        saying = "33 sent, 43 arrived; lost: none; repeated: e01 ×2 e02 ×2",
        file = "everything-in-the-folder.properties")
final class EverythingInTheFolder {}
