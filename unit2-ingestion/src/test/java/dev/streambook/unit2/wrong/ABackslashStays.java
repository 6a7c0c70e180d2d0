package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** A properties file takes a single backslash away, and a dot without one is any character. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "A dot in a pattern is written with a backslash, in a properties file, too",
        breaks = "logs-only",
        test = "a_file_whose_name_has_no_dot_before_jsonl_is_no_log",
        saying = "never sent: e11 e12 e13",
        file = "a-backslash-stays.properties")
final class ABackslashStays {}
